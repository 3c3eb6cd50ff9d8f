package org.nobo.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** How large the database's file becomes over a million events, with what is past forgotten as it goes. */
public final class MillionEvents {
    private static final int EVENTS = 1_000_000;

    private MillionEvents() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 && arguments[0].matches("\\d+") ? Integer.parseInt(arguments[0]) : EVENTS;
        Semaphore room = new Semaphore(512);
        long largest = 0;
        try (Benched bot = new Benched(place -> room.release());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 1; i <= events; i++) {
                int who = i;
                room.acquire();
                people.execute(() -> bot.greet(who));
                if (i % 50_000 == 0) {
                    long size = bot.fileSize();
                    largest = Math.max(largest, size);
                    System.out.printf(
                            "%,d events, %.0f/s, file %,d kB%n",
                            i, i / ((System.nanoTime() - start) / 1e9), size / 1024);
                }
            }
            System.out.printf("largest %,d kB%n", largest / 1024);
        }
    }
}
