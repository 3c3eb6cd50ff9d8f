package org.nobo.name.workshop;

import java.time.Instant;
import java.time.ZoneOffset;
import org.nobo.community.Member;
import org.nobo.feature.Turn;
import org.nobo.words.when.Written;

/** A day as it is said to somebody, by their own clock where it is known. */
final class DayOf {
    private DayOf() {}

    static String day(Instant at, Turn turn) {
        return Written.by(
                "workshop.day.pattern",
                at.atZone(turn.actor().flatMap(Member::zone).orElse(ZoneOffset.UTC)),
                turn.words());
    }

    static String until(Workshop workshop, Turn turn) {
        return workshop.due().map(due -> day(due, turn)).orElse("");
    }
}
