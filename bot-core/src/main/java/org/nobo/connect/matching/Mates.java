package org.nobo.connect.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who is with whom, while it is being found out. */
final class Mates {
    static final int NONE = -1;

    private final int[] mate;

    private Mates(int[] mate) {
        this.mate = mate;
    }

    static Mates nobody(int size) {
        int[] mate = new int[size];
        Arrays.fill(mate, NONE);
        return new Mates(mate);
    }

    Mates copy() {
        return new Mates(mate.clone());
    }

    int size() {
        return mate.length;
    }

    int of(int i) {
        return mate[i];
    }

    boolean isFree(int i) {
        return mate[i] == NONE;
    }

    void join(int i, int j) {
        mate[i] = j;
        mate[j] = i;
    }

    void part(int i) {
        mate[mate[i]] = NONE;
        mate[i] = NONE;
    }

    int[] free() {
        return IntStream.range(0, mate.length).filter(this::isFree).toArray();
    }

    /** How many are with somebody. */
    int placed() {
        return mate.length - free().length;
    }

    long weight(Gathering gathering) {
        long weight = 0;
        for (int i = 0; i < mate.length; i++) {
            weight += mate[i] > i ? gathering.weight(i, mate[i]) : 0;
        }
        return weight;
    }

    /** More people placed is better; of equals, what weighs more. */
    boolean isBetterThan(Mates other, Gathering gathering) {
        int more = placed() - other.placed();
        return more > 0 || (more == 0 && weight(gathering) > other.weight(gathering));
    }
}
