package org.nobo.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the time that passed is told. */
final class Clockwork {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Clockwork() {}

    /** {@code 3 days later: Mon 30 Nov 2026, 10:15}. */
    static String later(Instant before, Instant now) {
        return length(Duration.between(before, now)) + " later: " + WHEN.format(now.atZone(ZoneId.systemDefault()));
    }

    /** In the largest unit that says it. */
    static String length(Duration time) {
        if (time.toDays() > 0) {
            return count(time.plusHours(12).toDays(), "day");
        }
        return time.toHours() > 0 ? count(time.plusMinutes(30).toHours(), "hour") : count(time.toMinutes(), "minute");
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
