package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.nobo.chat.MemberId;

/** Whose turn it is, and who of them comes first where not all can be in one round. */
public final class Turnout {
    /** Nobody is brought together with others more often than so in a week. */
    public static final int MOST_A_WEEK = 2;

    private Turnout() {}

    /**
     * Those who take part in this round if all can.
     *
     * @param resting those who rest or are away
     * @param lately how often each was brought together with others within a week
     */
    public static List<Wish> due(
            Collection<Wish> wishes, int round, Set<MemberId> resting, Map<MemberId, Integer> lately) {
        return wishes.stream()
                .filter(wish -> wish.isDue(round))
                .filter(wish -> !resting.contains(wish.member()))
                .filter(wish -> lately.getOrDefault(wish.member(), 0) < MOST_A_WEEK)
                .toList();
    }

    /**
     * A share of them, two at least: first those who have met the fewest, of these those who were in no round for
     * longest, and of these by lot, another each round.
     *
     * @param met how many others each is known to have met
     */
    public static Set<MemberId> first(List<Wish> due, Map<MemberId, Integer> met, int share, int round) {
        int many = Math.max(2, (due.size() * share + 99) / 100);
        Map<MemberId, Long> lots = lots(due, round);
        List<Wish> order = new ArrayList<>(due);
        order.sort(Comparator.<Wish>comparingInt(wish -> met.getOrDefault(wish.member(), 0))
                .thenComparingInt(Wish::lastRound)
                .thenComparingLong(wish -> lots.get(wish.member())));
        Set<MemberId> first = new HashSet<>();
        order.stream().limit(many).forEach(wish -> first.add(wish.member()));
        return first;
    }

    private static Map<MemberId, Long> lots(List<Wish> due, int round) {
        Map<MemberId, Long> lots = new HashMap<>();
        due.forEach(wish -> lots.put(
                wish.member(),
                new SplittableRandom(31L * round + wish.member().value().hashCode()).nextLong()));
        return lots;
    }
}
