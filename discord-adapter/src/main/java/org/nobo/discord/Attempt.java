package org.nobo.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of one call to Discord: whether it ever left, and whether Discord asked to slow down. */
final class Attempt {
    private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

    private volatile boolean mayHaveArrived;
    private volatile Duration pause;

    /** The attempt that is being begun on this thread; a fresh one, of which nobody hears, where none is. */
    static Attempt current() {
        return Optional.ofNullable(CURRENT.get()).orElseGet(Attempt::new);
    }

    /** Begins a call; what it hands to the limiter belongs to this attempt. */
    <T> T begin(Supplier<T> call) {
        CURRENT.set(this);
        try {
            return call.get();
        } finally {
            CURRENT.remove();
        }
    }

    void leaves() {
        mayHaveArrived = true;
    }

    void neverArrived() {
        mayHaveArrived = false;
    }

    void tooFast(Duration wait) {
        pause = wait;
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
