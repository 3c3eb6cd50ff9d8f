package org.nobo.script;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
public final class SettableClock implements InstantSource {
    /** A Monday morning. */
    public static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    private volatile Instant now = BEGINNING;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant to) {
        if (to.isBefore(now)) {
            throw new IllegalArgumentException("Time does not run backwards: " + now + " to " + to);
        }
        now = to;
    }
}
