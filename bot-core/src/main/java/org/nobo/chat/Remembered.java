package org.nobo.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a platform from before it was listened to, so that an adapter can look for what was missed where nobody
 * tells it afterwards.
 *
 * @param since since when the platform has been listened to: what is older was never said to this bot; empty where it is
 *     listened to for the first time
 * @param people the user ids of those to whom the bot wrote directly of late, the last one first
 */
public record Remembered(Optional<Instant> since, List<String> people) {
    public static final Remembered NOTHING = new Remembered(Optional.empty(), List.of());

    public Remembered {
        people = List.copyOf(people);
    }
}
