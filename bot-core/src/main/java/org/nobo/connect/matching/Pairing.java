package org.nobo.connect.matching;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pairs of a round: as many people as can be are placed, and of all ways to do so one of the heaviest is taken. */
final class Pairing {
    private static final Logger LOG = LoggerFactory.getLogger(Pairing.class);

    /** Below this all pairs are weighed, and the result is the best there is. */
    private static final int FEW = 256;

    /** From here on it matters how many people told nothing. */
    private static final int MANY = 2_500;

    private static final double MOST_SILENT = .4;

    /**
     * So long Blossom V may take; then what was found before is taken. It is a net for what should not happen: that many
     * people tell nothing, which takes it long, is seen beforehand.
     */
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final Gathering gathering;
    private final Edges edges;
    private final Mates mates;
    private final Optional<Solved> solved;

    private Pairing(Gathering gathering, Edges edges, Mates mates, Optional<Solved> solved) {
        this.gathering = gathering;
        this.edges = edges;
        this.mates = mates;
        this.solved = solved;
    }

    /**
     * What Blossom V found.
     *
     * @param who the guests it was about, in the order of its own numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // lists of numbers for quick arithmetic; nobody compares or prints them
    record Solved(int[] who, Mates mates, Prices prices) {}

    static Pairing of(Gathering gathering, long seed) {
        return of(gathering, seed, DEADLINE);
    }

    static Pairing of(Gathering gathering, long seed, Duration deadline) {
        Edges edges = edges(gathering, seed);
        if (gathering.size() < FEW) {
            return new Pairing(gathering, edges, Dense.of(gathering), Optional.empty());
        }
        Mates good = Improving.of(gathering, edges);
        Optional<Solved> solved = solveInTime(gathering, edges, good, deadline);
        Mates best = solved.map(Solved::mates)
                .filter(found -> found.isBetterThan(good, gathering))
                .orElse(good);
        return new Pairing(gathering, edges, best, solved);
    }

    /** The pairs worth a thought; of few people, all. */
    static Edges edges(Gathering gathering, long seed) {
        return gathering.size() < FEW ? Edges.all(gathering) : Neighbours.of(gathering, seed);
    }

    private static Optional<Solved> solveInTime(Gathering gathering, Edges edges, Mates good, Duration deadline) {
        FutureTask<Solved> task = new FutureTask<>(() -> solve(gathering, edges, good));
        Thread.ofPlatform().daemon().name("blossom").start(task);
        try {
            return Optional.of(task.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            LOG.warn("The best pairing of {} was not found in {}; a good one is taken", gathering.size(), deadline);
        } catch (ExecutionException e) {
            LOG.warn("The best pairing of {} could not be found; a good one is taken", gathering.size(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Of those who are in the good pairing, which shows that there is a way. */
    static Solved solve(Gathering gathering, Edges edges, Mates good) {
        int[] who = worthSolving(gathering, good);
        int[] numbers = numbers(who, gathering.size());
        boolean[] withMate = new boolean[gathering.size()];
        Blossom blossom = new Blossom(who.length);
        for (int edge = 0; edge < edges.size(); edge++) {
            int i = numbers[edges.one(edge)];
            int j = numbers[edges.other(edge)];
            if (i != Mates.NONE && j != Mates.NONE) {
                blossom.edge(i, j, edges.weight(edge));
                withMate[edges.one(edge)] |= good.of(edges.one(edge)) == edges.other(edge);
            }
        }
        for (int one : who) {
            int mate = good.of(one);
            if (one < mate && !withMate[one]) {
                blossom.edge(numbers[one], numbers[mate], gathering.weight(one, mate));
            }
        }
        int[] found = blossom.solve();
        Mates mates = good.copy();
        for (int k = 0; k < found.length; k++) {
            mates.join(who[k], who[found[k]]);
        }
        return new Solved(who, mates, blossom.prices());
    }

    private static int[] numbers(int[] who, int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, Mates.NONE);
        for (int k = 0; k < who.length; k++) {
            numbers[who[k]] = k;
        }
        return numbers;
    }

    /**
     * All who are in a pair. Where most told nothing, only pairs of whom both did: those who told nothing all weigh the same,
     * and of them Blossom V would long try one instead of the other.
     */
    private static int[] worthSolving(Gathering gathering, Mates good) {
        long silent = IntStream.range(0, good.size())
                .filter(i -> !gathering.hasTold(i))
                .count();
        boolean most = good.size() > MANY && silent > MOST_SILENT * good.size();
        return IntStream.range(0, good.size())
                .filter(i -> !good.isFree(i))
                .filter(i -> !most || (gathering.hasTold(i) && gathering.hasTold(good.of(i))))
                .toArray();
    }

    Gathering gathering() {
        return gathering;
    }

    Edges edges() {
        return edges;
    }

    Mates mates() {
        return mates;
    }

    Optional<Solved> solved() {
        return solved;
    }

    /** Whether all pairs were weighed, so that there is no better pairing. */
    boolean isBest() {
        return gathering.size() < FEW;
    }
}
