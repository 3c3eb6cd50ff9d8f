package org.nobo.connect.matching;

import java.util.List;
import org.nobo.chat.MemberId;

/**
 * A round before it happens.
 *
 * @param groups who meets whom, each in the order of their ids
 * @param left who meets nobody
 * @param quality how good it is
 */
public record Plan(List<List<MemberId>> groups, List<Left> left, Quality quality) {
    public Plan {
        groups = groups.stream().map(List::copyOf).toList();
        left = List.copyOf(left);
    }

    /** Somebody for whom nobody was found. */
    public record Left(MemberId member, Why why) {}

    /**
     * How good a round is.
     *
     * @param weight what its groups weigh: of each its best pairs, one fewer than it has people; 1 is the most a pair can
     * @param placed how many people are in a group
     * @param sharedOne the share of meetings of two people who chose a value in common; 0 where there are none
     * @param sharedTwo the same for two values
     * @param apart meetings of people who were not to meet; none, unless something is wrong
     * @param strangers meetings of people without a language in common; none, unless something is wrong
     */
    public record Quality(double weight, int placed, double sharedOne, double sharedTwo, int apart, int strangers) {}
}
