package org.nobo.words.when;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.nobo.words.Words;

/** How a time is said, so that nobody has to guess whose clock is meant. */
public final class SaidTime {
    private SaidTime() {}

    /** "Tuesday 1 December 2026, 10:00 (Europe/Berlin)". */
    public static String of(ZonedDateTime time, Words words) {
        String said = Written.by("prompt.when.pattern", time, words);
        return words.label("prompt.when.said", "time", said, "zone", zone(time.getZone(), time.toInstant(), words));
    }

    /** The same as somebody would type it. */
    public static String typed(ZonedDateTime time, Words words) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", words.language()).format(time);
    }

    /** The zone by its city where it has one, else by what it is called. */
    public static String zone(ZoneId zone, Instant at, Words words) {
        return zone.getId().contains("/")
                ? zone.getId()
                : DateTimeFormatter.ofPattern("zzz", words.language()).format(at.atZone(zone));
    }
}
