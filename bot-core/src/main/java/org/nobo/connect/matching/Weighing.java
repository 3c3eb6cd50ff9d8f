package org.nobo.connect.matching;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much speaks for a pair, in even millionths: 1,000,000 is the most there can be. Whole numbers, so that every sum
 * is exact and the same in every order; even ones, for of those Blossom V is sure.
 */
final class Weighing {
    /** The rarity-weighted share of values in common (inverse document frequency, Jaccard). */
    static final int ALIKE = 500_000;
    /** The first value in common, and once more for the second: something to begin with, and something to stay for. */
    static final int SHARED = 100_000;
    /** One offers what the other is looking for; twice where it goes both ways. */
    static final int HELP = 60_000;
    /** Waking hours in common. */
    static final int HOURS = 100_000;
    /** They do different things. */
    static final int OTHER_PRACTICE = 30_000;
    /** Somebody at the edge meets somebody who knows many. */
    static final int EDGE = 50_000;

    private static final int RARITY_UNITS = 10_000;
    /** Of many values the rarest are enough to be found by: forty would make 780 pairs. */
    private static final int MOST_RAREST = 12;

    private final int people;
    private final Instant now;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, int[]> topics = new HashMap<>();

    /**
     * @param everybody over whom the rarity of a value is counted
     * @param now for the offsets of time zones
     */
    Weighing(Collection<Candidate> everybody, Instant now) {
        this.people = Math.max(1, everybody.size());
        this.now = now;
        everybody.forEach(each -> each.values().forEach(value -> counts.merge(value, 1, Integer::sum)));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> number(entry.getKey()));
    }

    /** @param met how many people here they are known to have met */
    Traits of(Candidate candidate, int met) {
        List<String> chosen = candidate.values().stream()
                .sorted()
                .sorted(comparingInt(this::number))
                .toList();
        int[] numbered = chosen.stream().mapToInt(this::number).toArray();
        int[] rarity = chosen.stream().mapToInt(this::rarity).toArray();
        return new Traits(
                numbered,
                Arrays.stream(numbered)
                        .filter(value -> value < Long.SIZE)
                        .mapToLong(value -> 1L << value)
                        .sum(),
                rarity,
                rarest(chosen),
                Arrays.stream(rarity).sum(),
                topics(candidate.practice()),
                topics(candidate.needs()),
                topics(candidate.offers()),
                numbers(candidate.languages()),
                Hours.clock(candidate.zone(), now),
                EDGE / (1 + met));
    }

    private int[] rarest(List<String> chosen) {
        return chosen.stream()
                .filter(value -> counts.getOrDefault(value, 0) > 1 && number(value) < Shelves.MOST_VALUES)
                .sorted(comparingInt(value -> -rarity(value)))
                .limit(MOST_RAREST)
                .mapToInt(this::number)
                .sorted()
                .toArray();
    }

    int rarity(String value) {
        return (int) Math.round(RARITY_UNITS * Math.log(1 + (double) people / counts.getOrDefault(value, 1)));
    }

    private int number(String value) {
        return values.computeIfAbsent(value, unused -> values.size());
    }

    /** Many say the same. */
    private int[] topics(String text) {
        return topics.computeIfAbsent(text, words -> numbers(Topics.of(words)));
    }

    private int[] numbers(Set<String> some) {
        return some.stream()
                .mapToInt(word -> words.computeIfAbsent(word, unused -> words.size()))
                .sorted()
                .toArray();
    }

    /** The same for either order. */
    static int weight(Traits a, Traits b) {
        return even(
                ofValues(a, b) + Hours.shared(a.clock(), b.clock()) + Math.abs(a.edge() - b.edge()) + ofWords(a, b));
    }

    static int even(int weight) {
        return weight & ~1;
    }

    /** What their values weigh: the frequent ones are compared all at once, the others one by one. */
    static int ofValues(Traits a, Traits b) {
        long both = a.frequent() & b.frequent();
        int shared = Long.bitCount(both);
        int mass = 0;
        for (long left = both; left != 0; left &= left - 1) {
            mass += a.rarity()[Long.bitCount(a.frequent() & (Long.lowestOneBit(left) - 1))];
        }
        int[] mine = a.values();
        int[] theirs = b.values();
        int i = Long.bitCount(a.frequent());
        int j = Long.bitCount(b.frequent());
        while (i < mine.length && j < theirs.length) {
            int difference = mine[i] - theirs[j];
            if (difference == 0) {
                shared++;
                mass += a.rarity()[i];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return ofShared(shared, mass, a.mass() + b.mass());
    }

    /**
     * What values in common weigh.
     *
     * @param shared how many
     * @param mass how rare these are, taken together
     * @param all how rare the values of one and those of the other are, taken together
     */
    static int ofShared(int shared, int mass, int all) {
        if (shared == 0) {
            return 0;
        }
        // the same as in whole numbers, for the product is far below 2^53, and several times as quick
        return (int) ((double) ALIKE * mass / (all - mass)) + SHARED * Math.min(2, shared);
    }

    /** What it weighs that one has what the other needs, and that they do different things. */
    static int ofWords(Traits a, Traits b) {
        return (Traits.meet(a.offers(), b.needs()) ? HELP : 0)
                + (Traits.meet(b.offers(), a.needs()) ? HELP : 0)
                + (differ(a.practice(), b.practice()) ? OTHER_PRACTICE : 0);
    }

    /** The most that can weigh beside values and hours, whoever the other is. */
    static int mostBeside(Traits a) {
        return (a.offers().length > 0 ? HELP : 0)
                + (a.needs().length > 0 ? HELP : 0)
                + (a.practice().length > 0 ? OTHER_PRACTICE : 0)
                + Math.max(a.edge(), EDGE - a.edge());
    }

    private static boolean differ(int[] a, int[] b) {
        return a.length > 0 && b.length > 0 && !Traits.meet(a, b);
    }
}
