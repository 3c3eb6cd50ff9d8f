package org.nobo.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nobo.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the house small: forgets each hour what is two weeks past, lets the search learn, and the database tidy itself. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration REMEMBERED = Duration.ofDays(14);
    private static final Duration TIDYING = Duration.ofMillis(500);

    private final Store store;
    private final Learning learning;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("nobo-upkeep").daemon().factory());

    Upkeep(Store store, Learning learning, InstantSource clock) {
        this.learning = learning;
        this.store = store;
        this.clock = clock;
    }

    void start() {
        hourly(learning::learn, 5);
        hourly(this::forget, 10);
        every(TIDYING, store::tidy, TIDYING);
    }

    private void hourly(Runnable care, int firstAfterSeconds) {
        every(Duration.ofHours(1), care, Duration.ofSeconds(firstAfterSeconds));
    }

    private void every(Duration pause, Runnable care, Duration first) {
        var unused =
                timer.scheduleWithFixedDelay(quietly(care), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void forget() {
        int events = store.events().forget(clock.instant().minus(REMEMBERED));
        int deliveries = store.outbox().forget(clock.instant().minus(REMEMBERED));
        if (events + deliveries > 0) {
            LOG.info("Forgot {} events and {} deliveries older than two weeks", events, deliveries);
        }
    }

    /** A timer that threw once would never run again. */
    private static Runnable quietly(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("Upkeep failed this time", e);
            }
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
