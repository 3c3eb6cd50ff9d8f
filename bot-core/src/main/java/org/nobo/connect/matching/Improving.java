package org.nobo.connect.matching;

/** A good pairing in little time: the heaviest pairs first, then exchanges as long as they are worth it. */
final class Improving {
    private static final int MOST_PASSES = 20;

    private final Gathering gathering;
    private final Edges edges;
    private final Mates mates;
    /** What the pair of each guest weighs. */
    private final int[] worth;

    private Improving(Gathering gathering, Edges edges) {
        this.gathering = gathering;
        this.edges = edges;
        this.mates = Mates.nobody(gathering.size());
        this.worth = new int[gathering.size()];
    }

    static Mates of(Gathering gathering, Edges edges) {
        Improving improving = new Improving(gathering, edges);
        improving.takeTheHeaviest();
        improving.placeTheOthers();
        for (int pass = 0; pass < MOST_PASSES && improving.exchange(); pass++) {}
        return improving.mates;
    }

    private void takeTheHeaviest() {
        for (int edge : edges.heaviestFirst()) {
            if (mates.isFree(edges.one(edge)) && mates.isFree(edges.other(edge))) {
                mates.join(edges.one(edge), edges.other(edge));
            }
        }
    }

    /** Who is left is put together, with each other or by parting a pair that fits both of them. */
    private void placeTheOthers() {
        int[] free = mates.free();
        for (int k = 0; k < free.length; k++) {
            for (int l = k + 1; l < free.length && mates.isFree(free[k]); l++) {
                if (mates.isFree(free[l]) && gathering.admissible(free[k], free[l])) {
                    mates.join(free[k], free[l]);
                }
            }
        }
        int[] still = mates.free();
        for (int k = 0; k < still.length; k++) {
            for (int l = k + 1; l < still.length && mates.isFree(still[k]); l++) {
                if (mates.isFree(still[l])) {
                    between(still[k], still[l]);
                }
            }
        }
    }

    private void between(int one, int other) {
        int best = Mates.NONE;
        int most = Integer.MIN_VALUE;
        for (int a = 0; a < gathering.size(); a++) {
            int b = mates.of(a);
            if (b != Mates.NONE && gathering.admissible(one, a) && gathering.admissible(other, b)) {
                int gain = gathering.weight(one, a) + gathering.weight(other, b) - gathering.weight(a, b);
                if (gain > most) {
                    most = gain;
                    best = a;
                }
            }
        }
        if (best != Mates.NONE) {
            int b = mates.of(best);
            mates.part(best);
            mates.join(one, best);
            mates.join(other, b);
        }
    }

    /** Whether something was exchanged. */
    private boolean exchange() {
        boolean any = false;
        for (int i = 0; i < worth.length; i++) {
            worth[i] = mates.isFree(i) ? 0 : gathering.weight(i, mates.of(i));
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            int i = edges.one(edge);
            int j = edges.other(edge);
            if (mates.of(i) != j && !mates.isFree(i) && !mates.isFree(j)) {
                any |= exchange(i, j, edges.weight(edge));
            }
        }
        return any;
    }

    private boolean exchange(int i, int j, int weight) {
        int a = mates.of(i);
        int b = mates.of(j);
        int other = gathering.weightAbove(worth[i] + worth[j] - weight, a, b);
        if (other < 0) {
            return false;
        }
        join(i, j, weight);
        join(a, b, other);
        return true;
    }

    private void join(int i, int j, int weight) {
        mates.join(i, j);
        worth[i] = weight;
        worth[j] = weight;
    }
}
