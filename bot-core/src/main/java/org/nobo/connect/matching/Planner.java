package org.nobo.connect.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Plan.Left;

/** Plans a round: solved, not shuffled. The same guests and seed give the same plan. */
public final class Planner {
    private static final double UNITS = 1_000_000;

    private final Gathering gathering;
    private final List<int[]> groups;
    private final Optional<Pairing> pairing;

    private Planner(Gathering gathering, List<int[]> groups, Optional<Pairing> pairing) {
        this.gathering = gathering;
        this.groups = groups;
        groups.forEach(Arrays::sort);
        groups.sort(Comparator.comparingInt(group -> group[0]));
        this.pairing = pairing;
    }

    /**
     * Brings guests together.
     *
     * @param size how many are to be in a group: 2, 3 or 4; some groups have one more or fewer, so that nobody is left
     * @param seed for what is tried by chance
     * @param now for the offsets of time zones
     */
    public static Planner of(Guests guests, int size, long seed, Instant now) {
        Gathering gathering = new Gathering(guests, now);
        if (size == 2) {
            Pairing pairing = Pairing.of(gathering, seed);
            return new Planner(gathering, Leftovers.placed(gathering, pairing.mates()), Optional.of(pairing));
        }
        List<int[]> groups = Circles.of(gathering, Pairing.edges(gathering, seed), size);
        return new Planner(gathering, groups, Optional.empty());
    }

    /** How good these groups are, and who is in none of them: what somebody else planned, or changed. */
    public static Plan judge(Guests guests, List<List<MemberId>> groups, Instant now) {
        Gathering gathering = new Gathering(guests, now);
        List<int[]> numbered = new ArrayList<>(groups.stream()
                .map(group -> group.stream().mapToInt(gathering::number).toArray())
                .toList());
        return new Planner(gathering, numbered, Optional.empty()).plan();
    }

    public Plan plan() {
        boolean[] placed = new boolean[gathering.size()];
        List<List<MemberId>> named = new ArrayList<>();
        for (int[] group : groups) {
            named.add(Arrays.stream(group).mapToObj(gathering::member).toList());
            for (int one : group) {
                placed[one] = true;
            }
        }
        List<Left> left = IntStream.range(0, placed.length)
                .filter(i -> !placed[i])
                .mapToObj(i -> new Left(gathering.member(i), why(i)))
                .toList();
        return new Plan(named, left, Judging.of(gathering, groups));
    }

    private Why why(int one) {
        if (gathering.size() == 1) {
            return Why.ALONE;
        }
        boolean anyUnderstood = false;
        for (int other = 0; other < gathering.size(); other++) {
            if (gathering.admissible(one, other)) {
                return Why.TAKEN;
            }
            anyUnderstood |= one != other && gathering.traits(one).understands(gathering.traits(other));
        }
        return anyUnderstood ? Why.ALL_APART : Why.NO_LANGUAGE;
    }

    /**
     * What no plan with as many pairs could weigh more than, as {@link Plan.Quality#weight} counts. Takes a while with many
     * people. Known for pairs only.
     */
    public OptionalDouble bound() {
        if (pairing.isEmpty()) {
            return OptionalDouble.empty();
        }
        int thirds = (int) groups.stream().filter(group -> group.length > 2).count();
        return OptionalDouble.of(Proof.bound(pairing.get(), thirds) / UNITS);
    }
}
