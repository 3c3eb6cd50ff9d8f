package org.nobo.words.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nobo.words.Accents;
import org.nobo.words.Words;

/** Understands days: "tomorrow", "next Friday", "2026-12-01", "1.12.2026", "1 December", "Dec 1st 2026". */
final class DayWords {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? (?<month>\\p{L}+)\\.?(?: (?<year>\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>\\p{L}+)\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\\d{4}))?");

    private static final int FEWEST_LETTERS = 3;
    private static final int MONTHS = 12;

    private final LocalDateTime now;
    private final Words words;

    DayWords(LocalDateTime now, Words words) {
        this.now = now;
        this.words = words;
    }

    Optional<Day> read(String said) {
        LocalDate today = now.toLocalDate();
        if (is("prompt.when.today.words", said)) {
            return Optional.of(time -> today);
        }
        if (is("prompt.when.yesterday.words", said)) {
            return Optional.of(time -> today.minusDays(1));
        }
        if (is("prompt.when.tomorrow.words", said)) {
            return Optional.of(time -> today.plusDays(1));
        }
        if (said.equals(OneWay.NEXT_WEEK)) {
            return Optional.of(time -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        if (said.equals(OneWay.NEXT_MONTH)) {
            return Optional.of(time -> today.with(TemporalAdjusters.firstDayOfNextMonth()));
        }
        if (said.equals(OneWay.WEEKEND)) {
            return Optional.of(time -> today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)));
        }
        if (is("prompt.when.overmorrow.words", said)) {
            return Optional.of(time -> today.plusDays(2));
        }
        return weekday(said).or(() -> date(said));
    }

    private boolean is(String key, String said) {
        return words.list(key).contains(said);
    }

    private Optional<Day> weekday(String said) {
        String[] parts = said.split(" ", -1);
        boolean next = parts.length == 2 && is("prompt.when.next.words", parts[0]);
        if (parts.length > 1 && !next) {
            return Optional.empty();
        }
        return named(parts[parts.length - 1], DayOfWeek.values(), DayOfWeek::getDisplayName)
                .map(day -> next
                        ? time -> now.toLocalDate().with(TemporalAdjusters.next(day))
                        : time -> now.toLocalDate()
                                .with(
                                        time.isAfter(now.toLocalTime())
                                                ? TemporalAdjusters.nextOrSame(day)
                                                : TemporalAdjusters.next(day)));
    }

    private Optional<Day> date(String said) {
        Matcher iso = ISO.matcher(said);
        if (iso.matches()) {
            return exact(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher dotted = DOTTED.matcher(said);
        if (dotted.matches()) {
            return exact(number(dotted, 3), number(dotted, 2), number(dotted, 1));
        }
        Matcher slashed = SLASHED.matcher(said);
        if (slashed.matches()) {
            return slashed(number(slashed, 1), number(slashed, 2), number(slashed, 3));
        }
        return dayOfMonth(DAY_FIRST.matcher(said)).or(() -> dayOfMonth(MONTH_FIRST.matcher(said)));
    }

    /** Where the day stands first it is read so; English is written both ways, so there it must be clear which is meant. */
    private Optional<Day> slashed(int one, int other, int year) {
        boolean english = Locale.ENGLISH.getLanguage().equals(words.language().getLanguage());
        if (!english || one > MONTHS || one == other) {
            return exact(year, other, one);
        }
        return other > MONTHS ? exact(year, one, other) : Optional.empty();
    }

    private Optional<Day> dayOfMonth(Matcher said) {
        return said.matches()
                ? named(said.group("month"), Month.values(), Month::getDisplayName)
                        .flatMap(month -> dayOfMonth(said, month))
                : Optional.empty();
    }

    private Optional<Day> dayOfMonth(Matcher said, Month month) {
        int day = Integer.parseInt(said.group("day"));
        return said.group("year") == null
                ? nextOne(month, day)
                : exact(Integer.parseInt(said.group("year")), month.getValue(), day);
    }

    /** Without a year it is the next one to come. 29 February waits for its year. */
    private Optional<Day> nextOne(Month month, int day) {
        if (day < 1 || day > month.maxLength()) {
            return Optional.empty();
        }
        MonthDay meant = MonthDay.of(month, day);
        return Optional.of(time -> {
            int year = now.getYear();
            while (!meant.isValidYear(year) || meant.atYear(year).atTime(time).isBefore(now)) {
                year++;
            }
            return meant.atYear(year);
        });
    }

    private static Optional<Day> exact(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(time -> date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** One of these by its name in this language, or in English. */
    private <T> Optional<T> named(String said, T[] all, NameOf<T> nameOf) {
        return named(said, all, nameOf, words.language()).or(() -> named(said, all, nameOf, Locale.ENGLISH));
    }

    /** By its name, whole, short, or its first three letters or more. */
    private static <T> Optional<T> named(String said, T[] all, NameOf<T> nameOf, Locale language) {
        return Arrays.stream(all)
                .filter(one -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> bare(nameOf.apply(one, style, language).toLowerCase(language)))
                        .anyMatch(name -> name.equals(bare(said))
                                || (said.length() >= FEWEST_LETTERS && name.startsWith(bare(said)))))
                .findFirst();
    }

    /** Without points, and without the accents that many leave out: "miercoles", "fevrier". */
    private static String bare(String name) {
        return Accents.without(name.replace(".", ""));
    }

    /** What something is called in a language. */
    @FunctionalInterface
    private interface NameOf<T> {
        String apply(T one, TextStyle style, Locale language);
    }
}
