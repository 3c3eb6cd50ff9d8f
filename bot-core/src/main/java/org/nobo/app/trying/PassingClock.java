package org.nobo.app.trying;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A clock that can be set forward, and in between either stands or goes on by itself. It never shows an earlier time than
 * it was set to.
 */
public final class PassingClock implements InstantSource {
    private final InstantSource real;
    private final boolean flows;
    private Instant set;
    private Instant setAt;

    private PassingClock(InstantSource real, boolean flows, Instant start) {
        this.real = real;
        this.flows = flows;
        this.set = start;
        this.setAt = real.instant();
    }

    /** Stands still between what a talk says of it, so that the talk gives the same however long it takes. */
    static PassingClock standing(InstantSource real, Instant notBefore) {
        Instant start = later(real.instant(), notBefore);
        Instant whole =
                start.truncatedTo(ChronoUnit.MILLIS); // no finer than the database keeps time: "wait 2d" is two days
        return new PassingClock(real, false, whole.isBefore(start) ? whole.plusMillis(1) : whole);
    }

    /** Goes on by itself. */
    static PassingClock flowing(InstantSource real, Instant notBefore) {
        return new PassingClock(real, true, later(real.instant(), notBefore));
    }

    @Override
    public synchronized Instant instant() {
        return flows ? set.plus(Duration.between(setAt, real.instant())) : set;
    }

    /** From now on it is this time; an earlier one than it is changes nothing. */
    synchronized void set(Instant to) {
        if (to.isAfter(instant())) {
            set = to;
            setAt = real.instant();
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
