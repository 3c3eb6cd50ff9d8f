package org.nobo.illuminate.prompt;

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
import org.nobo.words.Words;

/** Understands days: "tomorrow", "next Friday", "2026-12-01", "1.12.2026", "1 December", "Dec 1st 2026". */
final class DayWords {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<month>\\p{L}+)\\.?(?: (?<year>\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>\\p{L}+)\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\\d{4}))?");

    private static final int FEWEST_LETTERS = 3;

    private final LocalDateTime now;
    private final Words words;

    DayWords(LocalDateTime now, Words words) {
        this.now = now;
        this.words = words;
    }

    Optional<Day> read(String said) {
        LocalDate today = now.toLocalDate();
        if (is("prompt.when.today", said)) {
            return Optional.of(time -> today);
        }
        if (is("prompt.when.yesterday", said)) {
            return Optional.of(time -> today.minusDays(1));
        }
        if (is("prompt.when.tomorrow", said)) {
            return Optional.of(time -> today.plusDays(1));
        }
        if (is("prompt.when.overmorrow", said)) {
            return Optional.of(time -> today.plusDays(2));
        }
        return weekday(said).or(() -> date(said));
    }

    private boolean is(String key, String said) {
        return words.list(key).contains(said);
    }

    private Optional<Day> weekday(String said) {
        String[] parts = said.split(" ", -1);
        boolean next = parts.length == 2 && is("prompt.when.next", parts[0]);
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
        return dayOfMonth(DAY_FIRST.matcher(said)).or(() -> dayOfMonth(MONTH_FIRST.matcher(said)));
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

    /** One of these by its name in this language: whole, short, or its first three letters or more. */
    private <T> Optional<T> named(String said, T[] all, NameOf<T> nameOf) {
        Locale language = words.language();
        return Arrays.stream(all)
                .filter(one -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> nameOf.apply(one, style, language).toLowerCase(language))
                        .anyMatch(name -> name.replace(".", "").equals(said.replace(".", ""))
                                || (said.length() >= FEWEST_LETTERS && name.startsWith(said))))
                .findFirst();
    }

    /** What something is called in a language. */
    @FunctionalInterface
    private interface NameOf<T> {
        String apply(T one, TextStyle style, Locale language);
    }
}
