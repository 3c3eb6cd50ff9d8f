package org.nobo.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.nobo.chat.Place;

/**
 * From an event's arrival to its delivery, at 500 events a second for twenty seconds; in a bot that has lived for a while
 * (200,000 events, as many at a time as it takes, and five seconds at the rate that is measured), and, with the argument
 * {@code cold}, in one that has just begun.
 */
public final class LatencyAtRate {
    private static final int RATE = 500;
    private static final int WARM = 5 * RATE;
    private static final int COUNTED = 20 * RATE;
    private static final int LIVED = 200_000;
    private static final int AT_A_TIME = 256;

    private LatencyAtRate() {}

    public static void main(String[] arguments) throws Exception {
        int lived = List.of(arguments).contains("cold") ? 0 : LIVED;
        Map<String, Long> began = new ConcurrentHashMap<>();
        long[] took = new long[WARM + COUNTED];
        AtomicInteger done = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        Semaphore room = new Semaphore(AT_A_TIME);
        Consumer<Place> posted = place -> {
            if (early.incrementAndGet() <= lived) {
                room.release();
            } else {
                delivered(place, began, took, done);
            }
        };
        try (Benched bot = new Benched(posted);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < lived; i++) {
                int who = i;
                room.acquire();
                people.execute(() -> bot.greet(who));
            }
            room.acquire(AT_A_TIME);
            long start = System.nanoTime();
            for (int i = 0; i < took.length; i++) {
                int who = i;
                LockSupport.parkNanos(start + i * 1_000_000_000L / RATE - System.nanoTime());
                began.put("p" + who % Benched.PEOPLE, System.nanoTime());
                people.execute(() -> bot.greet(who));
            }
            while (done.get() < took.length) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        long[] counted = Arrays.copyOfRange(took, WARM, took.length);
        Arrays.sort(counted);
        System.out.printf(
                "event to delivered at %d/s: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                RATE,
                counted[counted.length / 2] / 1e6,
                counted[counted.length * 99 / 100] / 1e6,
                counted[counted.length - 1] / 1e6);
    }

    private static void delivered(Place place, Map<String, Long> began, long[] took, AtomicInteger done) {
        long begin = began.get(((Place.Direct) place).to().user());
        took[done.getAndIncrement()] = System.nanoTime() - begin;
    }
}
