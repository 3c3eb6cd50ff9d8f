package org.nobo.connect.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Guests by what they have: a value, two values, an offer, a need. */
final class Shelves {
    private static final int GUEST_BITS = 22;
    private static final int VALUE_BITS = 20;
    /** Values are numbered below this, where they are to be found in twos. */
    static final int MOST_VALUES = 1 << VALUE_BITS;

    private static final long GUESTS = (1L << GUEST_BITS) - 1;

    private final long[] entries;

    private Shelves(long[] entries) {
        this.entries = entries;
    }

    static Shelves of(Gathering gathering, Function<Traits, long[]> keys) {
        LongStream.Builder all = LongStream.builder();
        for (int i = 0; i < gathering.size(); i++) {
            for (long key : keys.apply(gathering.traits(i))) {
                all.add(key << GUEST_BITS | i);
            }
        }
        long[] entries = all.build().toArray();
        Arrays.parallelSort(entries);
        return new Shelves(entries);
    }

    static long[] single(int[] things) {
        return Arrays.stream(things).asLongStream().toArray();
    }

    /** Each two of their rarest values. */
    static long[] pairs(Traits traits) {
        int[] values = traits.rarest();
        long[] pairs = new long[values.length * (values.length - 1) / 2];
        int filled = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                pairs[filled++] = (long) values[i] << VALUE_BITS | values[j];
            }
        }
        return pairs;
    }

    /** The beginnings and ends of these shelves; one with a single guest is left out. */
    List<int[]> smallestFirst(long[] keys) {
        return Arrays.stream(keys)
                .mapToObj(this::shelf)
                .filter(Objects::nonNull)
                .sorted(Comparator.<int[]>comparingInt(shelf -> shelf[1] - shelf[0])
                        .thenComparingInt(shelf -> shelf[0]))
                .toList();
    }

    private int[] shelf(long key) {
        int from = first(key << GUEST_BITS);
        int to = first((key + 1) << GUEST_BITS);
        return from < to ? new int[] {from, to} : null;
    }

    private int first(long atLeast) {
        int found = Arrays.binarySearch(entries, atLeast);
        return found >= 0 ? found : -found - 1;
    }

    int guest(int at) {
        return (int) (entries[at] & GUESTS);
    }
}
