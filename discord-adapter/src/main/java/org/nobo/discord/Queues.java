package org.nobo.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final ConcurrentMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    void add(String who, Runnable work) {
        CompletableFuture<Void> queued = last.compute(who, (key, before) -> {
            CompletableFuture<Void> begin = before == null ? CompletableFuture.completedFuture(null) : before;
            return begin.thenRunAsync(() -> safely(work), threads);
        });
        queued.whenComplete((done, trouble) -> last.remove(who, queued));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // its text may quote what somebody wrote
            LOG.error("An event of Discord could not be handled: {}", e.getClass().getName());
            LOG.debug("It was", e);
        }
    }

    /** Waits until all that was added is done, at most this long; what is not is broken off. */
    void close(Duration atMost) {
        CompletableFuture<?>[] open = last.values().toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(open).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Not everything that was heard could be handled before the end");
        }
        threads.shutdownNow();
    }
}
