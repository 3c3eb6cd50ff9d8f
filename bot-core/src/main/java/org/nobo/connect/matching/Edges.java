package org.nobo.connect.matching;

import java.util.Arrays;

/** Pairs that may be, each with its weight, in the order of their guests' numbers. */
final class Edges {
    private final int[] ones;
    private final int[] others;
    private final int[] weights;

    private Edges(int[] ones, int[] others, int[] weights) {
        this.ones = ones;
        this.others = others;
        this.weights = weights;
    }

    /** A pair as one number. */
    static long key(int i, int j) {
        return (long) Math.min(i, j) << 32 | Math.max(i, j);
    }

    /** Pairs named twice are there once. */
    static Edges of(Gathering gathering, long[] keys) {
        Arrays.parallelSort(keys);
        int[] ones = new int[keys.length];
        int[] others = new int[keys.length];
        int[] weights = new int[keys.length];
        int size = 0;
        for (int k = 0; k < keys.length; k++) {
            if (k == 0 || keys[k] != keys[k - 1]) {
                ones[size] = (int) (keys[k] >>> 32);
                others[size] = (int) keys[k];
                weights[size] = gathering.weight(ones[size], others[size]);
                size++;
            }
        }
        return new Edges(Arrays.copyOf(ones, size), Arrays.copyOf(others, size), Arrays.copyOf(weights, size));
    }

    /** All pairs that may be. */
    static Edges all(Gathering gathering) {
        long[] keys = new long[gathering.size() * (gathering.size() - 1) / 2];
        int filled = 0;
        for (int i = 0; i < gathering.size(); i++) {
            for (int j = i + 1; j < gathering.size(); j++) {
                if (gathering.admissible(i, j)) {
                    keys[filled++] = key(i, j);
                }
            }
        }
        return of(gathering, Arrays.copyOf(keys, filled));
    }

    /** These and more. */
    Edges and(Gathering gathering, long[] more) {
        long[] keys = Arrays.copyOf(more, more.length + size());
        for (int e = 0; e < size(); e++) {
            keys[more.length + e] = key(ones[e], others[e]);
        }
        return of(gathering, keys);
    }

    int size() {
        return ones.length;
    }

    int one(int edge) {
        return ones[edge];
    }

    int other(int edge) {
        return others[edge];
    }

    int weight(int edge) {
        return weights[edge];
    }

    /** The edges, the heaviest first; of equals, the one of the lesser guests. */
    int[] heaviestFirst() {
        long[] keys = new long[size()];
        for (int e = 0; e < keys.length; e++) {
            keys[e] = (long) -weights[e] << 32 | e;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
