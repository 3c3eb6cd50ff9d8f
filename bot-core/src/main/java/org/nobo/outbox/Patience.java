package org.nobo.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait, and how often to try.
 *
 * @param grace how long after an attempt of unclear outcome to wait before asking: a request in flight can still land
 * @param first the pause after the first failure; it doubles with each
 * @param cap the longest pause
 * @param attempts after so many it is a dead letter
 */
public record Patience(Duration grace, Duration first, Duration cap, int attempts) {
    /** Ten seconds' grace; from one second to ten minutes; about four hours in all. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(10), 30);

    public Patience withGrace(Duration other) {
        return new Patience(other, first, cap, attempts);
    }

    /** The pause after this many attempts: between half and the whole of the doubled one, so that crowds disperse. */
    Duration pause(int attempt, RandomGenerator chance) {
        long doubled = first.toMillis() << Math.min(Math.max(attempt - 1, 0), 20);
        long most = Math.min(cap.toMillis(), doubled);
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }
}
