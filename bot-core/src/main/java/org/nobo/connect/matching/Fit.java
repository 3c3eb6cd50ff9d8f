package org.nobo.connect.matching;

import java.util.List;
import org.nobo.chat.MemberId;

/**
 * How well two people fit, and why. Symmetric: the same for either order.
 *
 * @param weight compares fits of one community with each other; nothing else
 * @param shared the keys of the values both chose, rarest first
 * @param helpers those of the two who offer what the other is looking for
 */
public record Fit(double weight, List<String> shared, List<MemberId> helpers) {
    public Fit {
        shared = List.copyOf(shared);
        helpers = List.copyOf(helpers);
    }

    /** Whether there is a reason to tell. */
    public boolean hasReason() {
        return !shared.isEmpty() || !helpers.isEmpty();
    }
}
