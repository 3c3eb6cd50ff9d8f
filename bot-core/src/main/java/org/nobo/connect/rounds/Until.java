package org.nobo.connect.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.nobo.feature.Turn;
import org.nobo.words.when.SpokenTime;

/** Until when somebody rests: {@code 3 weeks}, {@code 2026-05-03}, {@code bis 3. Mai}. The morning of that day, where they are. */
final class Until {
    private static final int MOST_MONTHS = 24;

    private Until() {}

    static Optional<Instant> read(String typed, Turn turn) {
        ZonedDateTime now =
                turn.now().atZone(turn.actor().flatMap(member -> member.zone()).orElse(ZoneId.of("UTC")));
        LocalDate today = now.toLocalDate();
        return new SpokenTime(now, turn.words())
                .day(typed)
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusMonths(MOST_MONTHS)))
                .map(day -> day.atStartOfDay(now.getZone()).toInstant());
    }
}
