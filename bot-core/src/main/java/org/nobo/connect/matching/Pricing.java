package org.nobo.connect.matching;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Looks at all pairs there are for those that weigh more than they cost. Everybody is compared with everybody, but nearly
 * all by a bound that takes a few instructions: what they share is added up along the lists of their values.
 */
final class Pricing {
    private static final int MOST_FOUND = 8;

    private final Gathering gathering;
    private final Prices prices;
    private final int size;
    private final int[][] whoChose;
    private final int[] masses;
    private final int[] clocks;
    private final int[] beside;
    private final double[] costs;
    private final double[] raises;

    private Pricing(Gathering gathering, Prices prices) {
        this.gathering = gathering;
        this.prices = prices;
        this.size = gathering.size();
        this.masses = each(Traits::mass);
        this.clocks = each(Traits::clock);
        this.beside = each(Weighing::mostBeside);
        this.costs = IntStream.range(0, size).mapToDouble(prices::of).toArray();
        this.raises = new double[size];
        this.whoChose = whoChose();
    }

    /**
     * What was found.
     *
     * @param raises by how much each guest must cost more, so that no pair weighs more than it costs
     * @param dear pairs that weigh more than they cost, as {@link Edges#key}
     */
    @SuppressWarnings("ArrayRecordComponent") // lists of numbers for quick arithmetic; nobody compares or prints them
    record Found(double[] raises, long[] dear) {
        double all() {
            return Arrays.stream(raises).sum();
        }
    }

    static Found of(Gathering gathering, Prices prices) {
        return new Pricing(gathering, prices).look();
    }

    private int[] each(ToIntFunction<Traits> what) {
        return IntStream.range(0, size)
                .map(i -> what.applyAsInt(gathering.traits(i)))
                .toArray();
    }

    private int[][] whoChose() {
        int values = 1
                + IntStream.range(0, size)
                        .map(i -> Arrays.stream(gathering.traits(i).values())
                                .max()
                                .orElse(-1))
                        .max()
                        .orElse(-1);
        int[] counts = new int[values];
        for (int i = 0; i < size; i++) {
            for (int value : gathering.traits(i).values()) {
                counts[value]++;
            }
        }
        int[][] lists = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[values];
        for (int i = 0; i < size; i++) {
            for (int value : gathering.traits(i).values()) {
                lists[value][filled[value]++] = i;
            }
        }
        return lists;
    }

    private Found look() {
        int chunks = Math.max(1, Math.min(64, size / 50));
        long[][] dear = new long[chunks][];
        double[][] raised = new double[chunks][];
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            Sweep sweep = new Sweep();
            long[] found = new long[0];
            for (int i = chunk; i < size; i += chunks) {
                found = joined(found, sweep.from(i));
            }
            dear[chunk] = found;
            raised[chunk] = sweep.raises;
        });
        for (double[] part : raised) {
            Arrays.setAll(raises, i -> Math.max(raises[i], part[i]));
        }
        return new Found(
                raises, Arrays.stream(dear).flatMapToLong(Arrays::stream).toArray());
    }

    private static long[] joined(long[] all, long[] more) {
        long[] joined = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, joined, all.length, more.length);
        return joined;
    }

    /** Goes from one guest to all later ones. */
    private final class Sweep {
        private final int[] mass = new int[size];
        private final int[] shared = new int[size];
        private final double[] raises = new double[size];
        private final long[] dear = new long[MOST_FOUND];
        private final double[] excess = new double[MOST_FOUND];
        private int found;

        long[] from(int i) {
            found = 0;
            Traits traits = gathering.traits(i);
            addUp(i, traits);
            for (int j = i + 1; j < size; j++) {
                double most = alike(mass[j], masses[i] + masses[j])
                        + Weighing.SHARED * Math.min(2, shared[j])
                        + Math.min(beside[i], beside[j])
                        + Hours.shared(clocks[i], clocks[j]);
                if (most > costs[i] + costs[j] + 2 * Math.min(raises[i], raises[j])) {
                    compare(i, j);
                }
            }
            Arrays.fill(mass, i + 1, size, 0);
            Arrays.fill(shared, i + 1, size, 0);
            return Arrays.copyOf(dear, found);
        }

        private void addUp(int i, Traits traits) {
            for (int v = 0; v < traits.values().length; v++) {
                int[] list = whoChose[traits.values()[v]];
                int rarity = traits.rarity()[v];
                for (int at = Arrays.binarySearch(list, i) + 1; at < list.length; at++) {
                    mass[list[at]] += rarity;
                    shared[list[at]]++;
                }
            }
        }

        private static double alike(int mass, int together) {
            return mass == 0 ? 0 : (double) Weighing.ALIKE * mass / (together - mass);
        }

        private void compare(int i, int j) {
            double over = gathering.weight(i, j) - costs[i] - costs[j];
            if (over <= 0 || !gathering.admissible(i, j)) {
                return;
            }
            over -= prices.together(i, j);
            if (over > 0) {
                raises[i] = Math.max(raises[i], over / 2);
                raises[j] = Math.max(raises[j], over / 2);
                remember(Edges.key(i, j), over);
            }
        }

        private void remember(long pair, double over) {
            if (found == MOST_FOUND && over <= excess[found - 1]) {
                return;
            }
            int at = found < MOST_FOUND ? found++ : found - 1;
            while (at > 0 && excess[at - 1] < over) {
                excess[at] = excess[at - 1];
                dear[at] = dear[at - 1];
                at--;
            }
            excess[at] = over;
            dear[at] = pair;
        }
    }
}
