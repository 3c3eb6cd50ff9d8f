package org.nobo.connect.matching;

import java.util.Arrays;

/** The best few for one guest among those looked at, in the order of their weight. */
final class Best {
    private final Gathering gathering;
    private final int who;
    private final int[] seen;
    private final int[] others;
    private final int[] weights;
    private final long[] kept = new long[3];
    private int size;
    private int extra;
    private int looked;

    /** @param seen holds for each guest by whom they were looked at last, plus one; shared by the guests of one thread */
    Best(Gathering gathering, int who, int most, int[] seen) {
        this.gathering = gathering;
        this.who = who;
        this.seen = seen;
        this.others = new int[most];
        this.weights = new int[most];
    }

    void consider(int other) {
        if (seen[other] == who + 1) {
            return;
        }
        seen[other] = who + 1;
        looked++;
        int least = size == others.length ? weights[size - 1] : -1;
        int weight = gathering.weightAbove(least, who, other);
        if (weight < 0) {
            return;
        }
        int at = size < others.length ? size++ : size - 1;
        while (at > 0 && weights[at - 1] < weight) {
            weights[at] = weights[at - 1];
            others[at] = others[at - 1];
            at--;
        }
        weights[at] = weight;
        others[at] = other;
    }

    /** Whatever they weigh. */
    void keep(int other) {
        if (extra < kept.length && gathering.admissible(who, other)) {
            kept[extra++] = Edges.key(who, other);
        }
    }

    int size() {
        return size;
    }

    int looked() {
        return looked;
    }

    long[] edges() {
        long[] edges = Arrays.copyOf(kept, extra + size);
        for (int i = 0; i < size; i++) {
            edges[extra + i] = Edges.key(who, others[i]);
        }
        return edges;
    }
}
