package org.nobo.connect.matching;

import java.util.List;
import org.nobo.chat.MemberId;

/**
 * How well two people fit, and why. Symmetric: the same for either order.
 *
 * @param weight compares fits of one community with each other; nothing else
 * @param common what they have in common, the rarest value first
 */
public record Fit(double weight, Common common) {

    /** The keys of the values both chose, rarest first. */
    public List<String> shared() {
        return common.shared();
    }

    /** Those of the two who offer what the other is looking for. */
    public List<MemberId> helpers() {
        return common.helpers();
    }

    /** Whether there is a reason to tell. */
    public boolean hasReason() {
        return common.hasReason();
    }
}
