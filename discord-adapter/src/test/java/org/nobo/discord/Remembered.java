package org.nobo.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an inbox remembers of an earlier life.
 *
 * @param since until when all was heard; empty where nothing ever was
 * @param people to whom the bot wrote of late
 */
record Remembered(Optional<Instant> since, List<String> people) {
    static final Remembered NOTHING = new Remembered(Optional.empty(), List.of());
}
