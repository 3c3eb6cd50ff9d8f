package org.nobo.words.when;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.nobo.words.Words;

/**
 * Understands times as people type them: "tomorrow 9:00", "in 3 days", "2026-12-01 10:00", "Friday at 5pm".
 *
 * <p>A day without a time means nine in the morning; a time without a day means today. An hour that a change of the clocks
 * leaves out is the same time after the change, one that comes twice is its first.
 */
public final class SpokenTime {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Period FARTHEST = Period.ofYears(5);
    private static final int LONGEST = 60;
    private static final int LONGEST_TYPED = 200;
    private static final Pattern CLOCK_FIRST =
            Pattern.compile("^(\\d{1,2}[:.h]\\d{2}\\s?(?:am|pm|h)?|\\d{1,2}\\s?(?:am|pm|h)) (.+)$");
    private static final String FILLERS = "prompt.when.fillers.words";
    /** Two to twelve, in order; behind them the English ones. */
    private static final String NUMBERS = "prompt.when.numbers.words";

    private static final int SPELLED = 11;
    private static final String UNTIL = "prompt.when.until.words";

    private static final Map<String, BiFunction<ZonedDateTime, Integer, ZonedDateTime>> UNITS = Map.of(
            "prompt.when.minutes.words", ZonedDateTime::plusMinutes,
            "prompt.when.hours.words", ZonedDateTime::plusHours,
            "prompt.when.days.words", ZonedDateTime::plusDays,
            "prompt.when.weeks.words", ZonedDateTime::plusWeeks,
            "prompt.when.months.words", ZonedDateTime::plusMonths);

    private final ZonedDateTime now;
    private final Words words;

    /**
     * @param now the time, in the zone of whom the words are from
     * @param words the language they are in
     */
    public SpokenTime(ZonedDateTime now, Words words) {
        this.now = now;
        this.words = words;
    }

    public When read(String typed) {
        String plain = simplified(typed);
        String said = without(FILLERS, plain);
        if (plain.isEmpty() || is("prompt.when.now.words", plain)) {
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

    /** The day meant by "3 weeks", "until 3 May", "next Friday"; what time of day is said with it is left aside. */
    public Optional<LocalDate> day(String typed) {
        String said = without(UNTIL, without(FILLERS, simplified(typed)));
        try {
            return Optional.of(said)
                    .filter(time -> time.length() <= LONGEST)
                    .flatMap(time -> later(time).or(() -> time(time)))
                    .map(ZonedDateTime::toLocalDate);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // only a count that no calendar holds gets here
        }
    }

    private String simplified(String typed) {
        String plain = (typed.length() > LONGEST_TYPED ? "?" : typed)
                .toLowerCase(words.language())
                .replaceAll("(?<=\\d)t(?=\\d)", " ")
                .replaceAll("\\b([ap])\\.m\\b\\.?", "$1m")
                .replace('\u2019', '\'')
                .replaceAll("[\\s,]+", " ")
                .strip();
        return new OneWay(words).of(plain);
    }

    /** Words such as "at" and "on" change nothing. */
    private String without(String key, String said) {
        StringBuilder kept = new StringBuilder();
        for (String word : said.split(" ", -1)) {
            if (!is(key, word)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private boolean is(String key, String said) {
        return words.list(key).contains(said);
    }

    private Optional<ZonedDateTime> time(String said) {
        return withOffset(said)
                .or(() -> fromNow(said))
                .or(() -> onADay(said))
                .or(() -> atAClock(said))
                .or(() -> atAClock(clockLast(said)));
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
        String[] parts = said.split(" ", 2);
        return parts.length == 2 && is("prompt.when.in.words", parts[0]) ? later(parts[1]) : Optional.empty();
    }

    /** "3 days", "an hour": so long from now. */
    private Optional<ZonedDateTime> later(String said) {
        String[] parts = said.split(" ", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return count(parts[0])
                .flatMap(count -> UNITS.entrySet().stream()
                        .filter(unit -> is(unit.getKey(), parts[1]))
                        .findFirst()
                        .map(unit -> unit.getValue().apply(now, count)))
                .flatMap(day -> parts.length == 2 ? Optional.of(day) : atAClock(day, parts[2]));
    }

    private Optional<Integer> count(String said) {
        if (is("prompt.when.one.words", said)) {
            return Optional.of(1);
        }
        if (said.matches("\\d{1,9}")) {
            return Optional.of(Integer.parseInt(said));
        }
        int spelled = words.list(NUMBERS).indexOf(said);
        return spelled < 0 ? Optional.empty() : Optional.of(spelled % SPELLED + 2);
    }

    private static Optional<ZonedDateTime> atAClock(ZonedDateTime day, String said) {
        return ClockTime.in("- " + said)
                .filter(clock -> clock.before().equals("-"))
                .map(clock -> day.with(clock.time()).truncatedTo(ChronoUnit.MINUTES));
    }

    private Optional<ZonedDateTime> onADay(String said) {
        return named(said).map(day -> on(day, MORNING));
    }

    private Optional<ZonedDateTime> atAClock(String said) {
        return ClockTime.in(said)
                .flatMap(clock -> clock.before().isEmpty()
                        ? Optional.of(on(time -> now.toLocalDate(), clock.time()))
                        : named(clock.before()).map(day -> on(day, clock.time())));
    }

    /** "9:00 tomorrow" is "tomorrow 9:00". */
    private static String clockLast(String said) {
        return CLOCK_FIRST.matcher(said).replaceFirst("$2 $1");
    }

    private Optional<Day> named(String said) {
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
