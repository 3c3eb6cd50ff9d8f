package org.nobo.connect.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;

/**
 * What two people have in common: the reasons that can be told them. Symmetric: the same for either order.
 *
 * @param shared the keys of the values both chose
 * @param helpers those of the two who offer what the other is looking for
 */
public record Common(List<String> shared, List<MemberId> helpers) {
    public Common {
        shared = List.copyOf(shared);
        helpers = List.copyOf(helpers);
    }

    /**
     * What these two have in common.
     *
     * @param first which of the values they share stands first
     */
    public static Common of(Candidate one, Candidate other, Comparator<String> first) {
        return new Common(
                one.values().stream()
                        .filter(other.values()::contains)
                        .sorted(first)
                        .toList(),
                Stream.of(one, other)
                        .sorted(Comparator.comparing(each -> each.member().value()))
                        .filter(each -> Topics.meet(each.offers(), (each.equals(one) ? other : one).needs()))
                        .map(Candidate::member)
                        .toList());
    }

    /** Whether there is a reason to tell. */
    public boolean hasReason() {
        return !shared.isEmpty() || !helpers.isEmpty();
    }
}
