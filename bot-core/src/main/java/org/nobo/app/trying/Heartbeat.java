package org.nobo.app.trying;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nobo.terminal.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where time goes on by itself: looks twice a second what has come due, and lets it happen. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long MILLIS = 500;

    private final Driver driver;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("nobo-time").factory());

    Heartbeat(Driver driver) {
        this.driver = driver;
        var unused = timer.scheduleWithFixedDelay(this::beat, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            driver.pass(Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warn("What came due could not be done; it is tried again", e);
        }
    }

    /** Waits for what is happening just now. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            var unused = timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
