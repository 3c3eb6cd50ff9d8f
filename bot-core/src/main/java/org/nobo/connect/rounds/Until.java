package org.nobo.connect.rounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.feature.Turn;

/** Until when somebody rests: {@code 3 weeks}, {@code 2026-05-03}, {@code 3 May}. The morning of that day, where they are. */
final class Until {
    private static final Pattern SPAN = Pattern.compile("(?i)(?:for )?(\\d{1,3}) ?(day|week|month)s?");
    private static final int MOST_MONTHS = 24;

    private Until() {}

    static Optional<Instant> read(String typed, Turn turn) {
        ZonedDateTime now =
                turn.now().atZone(turn.actor().flatMap(member -> member.zone()).orElse(ZoneId.of("UTC")));
        String words = typed.strip().replaceFirst("(?i)^until ", "");
        Matcher span = SPAN.matcher(words);
        Optional<LocalDate> day = span.matches()
                ? Optional.of(after(now.toLocalDate(), Integer.parseInt(span.group(1)), span.group(2)))
                : date(words, now.toLocalDate(), turn.words().language());
        return day.filter(found -> found.isAfter(now.toLocalDate())
                        && found.isBefore(now.toLocalDate().plusMonths(MOST_MONTHS)))
                .map(found -> found.atStartOfDay(now.getZone()).toInstant());
    }

    private static LocalDate after(LocalDate day, int many, String what) {
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "day" -> day.plusDays(many);
            case "week" -> day.plusWeeks(many);
            default -> day.plusMonths(many);
        };
    }

    private static Optional<LocalDate> date(String words, LocalDate today, Locale language) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeException e) {
            return spoken(words, today, language);
        }
    }

    /** The next one there is. */
    private static Optional<LocalDate> spoken(String words, LocalDate today, Locale language) {
        DateTimeFormatter form = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d MMMM[ yyyy]")
                .parseDefaulting(ChronoField.YEAR_OF_ERA, today.getYear())
                .toFormatter(language);
        try {
            LocalDate found = LocalDate.parse(words.replaceAll("[.,]", "").replaceAll("\\s+", " "), form);
            return Optional.of(found.isAfter(today) ? found : found.plusYears(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
