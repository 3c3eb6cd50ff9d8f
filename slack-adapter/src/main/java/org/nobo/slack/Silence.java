package org.nobo.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where Slack calls us, nobody says when its calls do not come through: it makes each four times within five minutes, then
 * gives up, and where most fail it stops calling. A longer silence, or a call that is made again, shows that something may
 * be missing.
 */
final class Silence {
    /** What failed for so long Slack does not tell again. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    /** After so long without a word it is looked for what was said, whether or not another comes. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private final InstantSource clock;
    private Instant lastCall;
    private Instant lastLook;

    Silence(InstantSource clock) {
        this.clock = clock;
        this.lastCall = clock.instant();
        this.lastLook = lastCall;
    }

    /**
     * Slack calls.
     *
     * @param again whether it has called with this before
     * @return before when nothing is missing, where something may be
     */
    synchronized Optional<Instant> broken(boolean again) {
        Instant before = lastCall;
        lastCall = clock.instant();
        boolean missing = again ? isPast(lastLook, GIVEN_UP) : isPast(before, GIVEN_UP);
        return missing ? look(before) : Optional.empty();
    }

    /** The same while Slack does not call. */
    synchronized Optional<Instant> lasts() {
        return isPast(lastCall, LONG) && isPast(lastLook, LONG) ? look(lastCall) : Optional.empty();
    }

    private Optional<Instant> look(Instant before) {
        lastLook = clock.instant();
        return Optional.of(before);
    }

    private boolean isPast(Instant what, Duration by) {
        return what.plus(by).isBefore(clock.instant());
    }
}
