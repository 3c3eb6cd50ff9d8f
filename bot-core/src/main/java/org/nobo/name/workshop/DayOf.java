package org.nobo.name.workshop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.nobo.community.Member;
import org.nobo.feature.Turn;

/** A day as it is said to somebody, by their own clock where it is known. */
final class DayOf {
    private DayOf() {}

    static String day(Instant at, Turn turn) {
        return DateTimeFormatter.ofPattern(
                        turn.label("workshop.day.pattern"), turn.words().language())
                .format(at.atZone(turn.actor().flatMap(Member::zone).orElse(ZoneOffset.UTC)));
    }

    static String until(Workshop workshop, Turn turn) {
        return workshop.due().map(due -> day(due, turn)).orElse("");
    }
}
