package org.nobo.illuminate.prompt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nobo.words.Words;

/**
 * Understands times as people type them: "tomorrow 9:00", "in 3 days", "2026-12-01 10:00", "Friday at 5pm".
 *
 * <p>A day without a time means nine in the morning; a time without a day means today. An hour that a change of the clocks
 * leaves out is the same time after the change, one that comes twice is its first.
 */
final class SpokenTime {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Period FARTHEST = Period.ofYears(5);
    private static final int LONGEST = 60;

    private static final Map<String, BiFunction<ZonedDateTime, Integer, ZonedDateTime>> UNITS = Map.of(
            "prompt.when.minutes", ZonedDateTime::plusMinutes,
            "prompt.when.hours", ZonedDateTime::plusHours,
            "prompt.when.days", ZonedDateTime::plusDays,
            "prompt.when.weeks", ZonedDateTime::plusWeeks,
            "prompt.when.months", ZonedDateTime::plusMonths);

    private final ZonedDateTime now;
    private final Words words;

    /**
     * @param now the time, in the zone of whom the words are from
     * @param words the language they are in
     */
    SpokenTime(ZonedDateTime now, Words words) {
        this.now = now;
        this.words = words;
    }

    When read(String typed) {
        String plain = simplified(typed);
        String said = withoutFillers(plain);
        if (plain.isEmpty() || is("prompt.when.now", plain)) {
            return new When.Now();
        }
        try {
            return Optional.of(said)
                    .filter(time -> time.length() <= LONGEST)
                    .flatMap(this::time)
                    .map(this::judged)
                    .orElseGet(When.Unclear::new);
        } catch (DateTimeException | ArithmeticException e) {
            return new When.TooFar(); // only a count of days or years that no calendar holds gets here
        }
    }

    private String simplified(String typed) {
        return typed.toLowerCase(words.language())
                .replaceAll("(?<=\\d)t(?=\\d)", " ")
                .replaceAll("\\b([ap])\\.m\\b\\.?", "$1m")
                .replaceAll("[\\s,]+", " ")
                .strip();
    }

    /** Words such as "at" and "on" change nothing. */
    private String withoutFillers(String said) {
        StringBuilder kept = new StringBuilder();
        for (String word : said.split(" ", -1)) {
            if (!is("prompt.when.fillers", word)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private boolean is(String key, String said) {
        return words.list(key).contains(said);
    }

    private Optional<ZonedDateTime> time(String said) {
        return withOffset(said).or(() -> fromNow(said)).or(() -> onADay(said)).or(() -> atAClock(said));
    }

    /** {@code 2026-12-01T10:00Z}, as programs write it. */
    private Optional<ZonedDateTime> withOffset(String said) {
        try {
            OffsetDateTime exact = OffsetDateTime.parse(said.replace(' ', 't').toUpperCase(Locale.ROOT));
            return Optional.of(exact.atZoneSameInstant(now.getZone()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "in 3 days", "in an hour", "in 2 weeks 10:00". */
    private Optional<ZonedDateTime> fromNow(String said) {
        String[] parts = said.split(" ", 4);
        if (parts.length < 3 || !is("prompt.when.in", parts[0])) {
            return Optional.empty();
        }
        return count(parts[1])
                .flatMap(count -> UNITS.entrySet().stream()
                        .filter(unit -> is(unit.getKey(), parts[2]))
                        .findFirst()
                        .map(unit -> unit.getValue().apply(now, count)))
                .flatMap(day -> parts.length == 3 ? Optional.of(day) : atAClock(day, parts[3]));
    }

    private Optional<Integer> count(String said) {
        if (is("prompt.when.one", said)) {
            return Optional.of(1);
        }
        return said.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(said)) : Optional.empty();
    }

    private static Optional<ZonedDateTime> atAClock(ZonedDateTime day, String said) {
        return ClockTime.in("- " + said)
                .filter(clock -> clock.before().equals("-"))
                .map(clock -> day.with(clock.time()).truncatedTo(ChronoUnit.MINUTES));
    }

    private Optional<ZonedDateTime> onADay(String said) {
        return day(said).map(day -> on(day, MORNING));
    }

    private Optional<ZonedDateTime> atAClock(String said) {
        return ClockTime.in(said)
                .flatMap(clock -> clock.before().isEmpty()
                        ? Optional.of(on(time -> now.toLocalDate(), clock.time()))
                        : day(clock.before()).map(day -> on(day, clock.time())));
    }

    private Optional<Day> day(String said) {
        return new DayWords(now.toLocalDateTime(), words).read(said);
    }

    private ZonedDateTime on(Day day, LocalTime time) {
        return day.at(time).atTime(time).atZone(now.getZone());
    }

    private When judged(ZonedDateTime time) {
        if (time.isAfter(now.plus(FARTHEST))) {
            return new When.TooFar();
        }
        if (time.isAfter(now)) {
            return new When.At(time);
        }
        return Duration.between(time, now).toMinutes() < 1 ? new When.Now() : new When.Past(time);
    }
}
