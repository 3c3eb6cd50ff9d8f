package org.nobo.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** What comes piece by piece. However much it is, it is waited for as long as pieces come. */
final class Pieces {
    private final LongAdder came = new LongAdder();

    void came() {
        came.increment();
    }

    /** The whole; a time-out when nothing came for so long. */
    <T> T whole(CompletableFuture<T> whole, Duration still)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long before = came.sum();
            try {
                return whole.get(still.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (came.sum() == before) {
                    throw e;
                }
            }
        }
    }
}
