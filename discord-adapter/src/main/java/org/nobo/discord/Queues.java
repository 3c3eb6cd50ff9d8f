package org.nobo.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands work off the thread that reads from Discord, at once: what one person does stays in order, different people do
 * not wait for each other.
 */
final class Queues {
    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-", 0).factory());

    /** Who is being worked for, with what still waits; guarded by itself. */
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    void add(String who, Runnable work) {
        synchronized (waiting) {
            Deque<Runnable> queue = waiting.get(who);
            if (queue != null) {
                queue.add(work);
                return;
            }
            waiting.put(who, new ArrayDeque<>());
        }
        try {
            threads.execute(() -> workOff(who, work));
        } catch (RejectedExecutionException e) {
            LOG.debug("Heard after the end");
        }
    }

    private void workOff(String who, Runnable first) {
        for (Runnable next = first; next != null; next = next(who)) {
            safely(next);
        }
    }

    private Runnable next(String who) {
        synchronized (waiting) {
            Runnable next = waiting.get(who).poll();
            if (next == null) {
                waiting.remove(who);
            }
            return next;
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // its text may quote what somebody wrote
            LOG.error(
                    "An event of Discord could not be handled: {}", e.getClass().getName());
            LOG.debug("It was", e);
        }
    }

    /** Waits until all that was added is done, at most this long; what is not is broken off. */
    void close(Duration atMost) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Not everything that was heard could be handled before the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
