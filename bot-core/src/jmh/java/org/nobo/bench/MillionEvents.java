package org.nobo.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * How large the database's file becomes over a million events, and how fast they are taken. What the bot does with all
 * that is two weeks old is done here with all but the last 100,000 events; the rest is then packed, so that the file can
 * be held against what is kept.
 */
public final class MillionEvents {
    private static final int EVENTS = 1_000_000;
    private static final int AT_A_TIME = 256;
    private static final int STEP = 50_000;

    private MillionEvents() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 && arguments[0].matches("\\d+") ? Integer.parseInt(arguments[0]) : EVENTS;
        Semaphore room = new Semaphore(AT_A_TIME);
        Benched bot = new Benched(place -> room.release());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant previous = Instant.now();
            long largest = 0;
            long step = System.nanoTime();
            for (int i = 1; i <= events; i++) {
                int who = i;
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
            for (int i = 1; i <= 6; i++) {
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
