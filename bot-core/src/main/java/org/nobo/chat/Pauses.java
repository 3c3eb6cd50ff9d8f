package org.nobo.chat;

import java.time.Duration;

/** Pauses between attempts at the same thing: each is twice the one before, and none is longer than the longest. */
public record Pauses(Duration first, Duration longest) {

    public Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
