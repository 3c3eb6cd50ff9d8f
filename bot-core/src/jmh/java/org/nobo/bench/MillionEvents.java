package org.nobo.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * How large the database's file becomes over a million events, and how fast they are taken. What the bot does with all
 * that is two weeks old is done here with all but the last 40,000 events; the rest is then packed, so that the file can
 * be held against what is kept. Arguments: how many events, if not a million; and how many a second, if not as many as it
 * takes.
 */
public final class MillionEvents {
    private static final int EVENTS = 1_000_000;
    private static final int AT_A_TIME = 256;
    private static final int STEP = 20_000;

    private MillionEvents() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
        long pause = arguments.length > 1 ? 1_000_000_000L / Integer.parseInt(arguments[1]) : 0;
        Semaphore room = new Semaphore(AT_A_TIME);
        Benched bot = new Benched(place -> room.release());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant previous = Instant.now();
            long largest = 0;
            long begin = System.nanoTime();
            long step = begin;
            for (int i = 1; i <= events; i++) {
                int who = i;
                LockSupport.parkNanos(begin + i * pause - System.nanoTime());
                room.acquire();
                people.execute(() -> bot.greet(who));
                if (i % STEP == 0) {
                    long size = bot.fileSize();
                    largest = Math.max(largest, size);
                    System.out.printf(
                            "%,d events, %,.0f/s, file %,d kB%n",
                            i, STEP / ((System.nanoTime() - step) / 1e9), size / 1024);
                    previous = forget(bot, previous);
                    step = System.nanoTime();
                }
            }
            room.acquire(AT_A_TIME);
            System.out.printf("largest %,d kB%n", largest / 1024);
            for (int i = 1; i <= 2; i++) {
                Thread.sleep(10_000);
                System.out.printf("  after %d s of quiet %,d kB%n", i * 10, bot.fileSize() / 1024);
            }
        } finally {
            System.out.printf("packed: %,d kB%n", bot.closeAndPack() / 1024);
        }
    }

    /** Forgets all but the last two steps. */
    private static Instant forget(Benched bot, Instant previous) throws IOException {
        long begin = System.nanoTime();
        int gone = bot.store().events().forget(previous)
                + bot.store().outbox().forget(previous);
        System.out.printf("  %,d rows forgotten in %.1f s%n", gone, (System.nanoTime() - begin) / 1e9);
        return Instant.now();
    }
}
