package org.nobo.connect.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * For each guest the few others who fit best, found without comparing everybody with everybody: those are looked at who
 * share the rarest two values, then those who share one, who help each other, and some by chance.
 */
final class Neighbours {
    /** So many are looked at, so many kept. It is better to look at more than to keep more. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int KEPT = 12;
    /** Of fewer people more are kept: it costs nothing yet. */
    private static final int KEPT_OF_FEWER = 40;

    private static final int FEWER = 2_500;
    private static final int BY_CHANCE = 3;
    private static final int FEW = 8;
    private static final int SOME = 200;

    private final Gathering gathering;
    private final Shelves pairs;
    private final Shelves single;
    private final Shelves offers;
    private final Shelves needs;
    private final long seed;

    private Neighbours(Gathering gathering, long seed) {
        this.gathering = gathering;
        this.seed = seed;
        this.pairs = Shelves.of(gathering, Shelves::pairs);
        this.single = Shelves.of(gathering, traits -> Shelves.single(traits.values()));
        this.offers = Shelves.of(gathering, traits -> Shelves.single(traits.offers()));
        this.needs = Shelves.of(gathering, traits -> Shelves.single(traits.needs()));
    }

    /** The pairs worth a thought. The same for the same seed, on any machine. */
    static Edges of(Gathering gathering, long seed) {
        Neighbours neighbours = new Neighbours(gathering, seed);
        int chunks = Math.max(1, gathering.size() / 500);
        long[][] found = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> neighbours.chunk(chunk, chunks))
                .toArray(long[][]::new);
        return Edges.of(
                gathering, Arrays.stream(found).flatMapToLong(Arrays::stream).toArray());
    }

    private long[] chunk(int chunk, int chunks) {
        int from = (int) ((long) gathering.size() * chunk / chunks);
        int to = (int) ((long) gathering.size() * (chunk + 1) / chunks);
        int[] seen = new int[gathering.size()];
        return IntStream.range(from, to)
                .boxed()
                .flatMapToLong(i -> Arrays.stream(best(i, seen)))
                .toArray();
    }

    private long[] best(int i, int[] seen) {
        SplittableRandom random = new SplittableRandom(seed * 31 + i);
        int most = gathering.size() < FEWER ? KEPT_OF_FEWER : KEPT;
        Best best = new Best(gathering, i, most, seen);
        look(pairs, Shelves.pairs(gathering.traits(i)), MOST_LOOKED_AT, best, random);
        if (best.looked() < SOME) {
            look(single, Shelves.single(gathering.traits(i).values()), 2 * SOME, best, random);
        }
        look(needs, Shelves.single(gathering.traits(i).offers()), SOME, best, random);
        look(offers, Shelves.single(gathering.traits(i).needs()), SOME, best, random);
        for (int tries = 0; tries < SOME && best.size() < most; tries++) {
            best.consider(random.nextInt(gathering.size()));
        }
        if (best.size() < FEW) {
            for (int other = 0; other < gathering.size(); other++) {
                best.consider(other);
            }
        }
        for (int chance = 0; chance < BY_CHANCE; chance++) {
            best.keep(random.nextInt(gathering.size()));
        }
        return best.edges();
    }

    /** The smallest shelves first: what is rare tells most. In a large one it is begun anywhere. */
    private static void look(Shelves on, long[] keys, int most, Best best, SplittableRandom random) {
        int until = best.looked() + most;
        for (int[] shelf : on.smallestFirst(keys)) {
            int size = shelf[1] - shelf[0];
            int begin = size > until - best.looked() ? random.nextInt(size) : 0;
            for (int at = shelf[0] + begin; at < shelf[1] && best.looked() < until; at++) {
                best.consider(on.guest(at));
            }
            for (int at = shelf[0]; at < shelf[0] + begin && best.looked() < until; at++) {
                best.consider(on.guest(at));
            }
        }
    }
}
