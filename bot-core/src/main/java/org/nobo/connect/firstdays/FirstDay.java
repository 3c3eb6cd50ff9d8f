package org.nobo.connect.firstdays;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The days on which a newcomer hears from the bot by itself, besides the first. */
enum FirstDay {
    THIRD(3),
    SEVENTH(7),
    THIRTIETH(30);

    private final int days;

    FirstDay(int days) {
        this.days = days;
    }

    Instant after(Instant joined) {
        return joined.plus(Duration.ofDays(days));
    }

    /** As it stands in names: the number of the day. */
    String written() {
        return String.valueOf(days);
    }

    static Optional<FirstDay> read(String written) {
        return Arrays.stream(values())
                .filter(day -> day.written().equals(written))
                .findFirst();
    }

    Optional<FirstDay> next() {
        return Arrays.stream(values()).filter(day -> day.days > days).findFirst();
    }
}
