package org.nobo.words.when;

import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.nobo.words.Words;

/** Days, times of day and numbers as they are written in a language. */
public final class Written {
    /** A year with what leads to it, such as {@code " 'de' y"}. */
    private static final String YEAR = "[,\\s]*('[^']*'\\s*)?[yu]+";

    /** Up to here Spanish parts no thousands. */
    private static final int UNPARTED = 10_000;

    private Written() {}

    /** "Monday, 3 March", "Montag, 3. März", "lundi 3 mars", "lunes, 3 de marzo". */
    public static String day(ZonedDateTime at, Words words) {
        Locale customs = customs(words.language());
        String whole = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.FULL, null, IsoChronology.INSTANCE, customs);
        return written(at, DateTimeFormatter.ofPattern(whole.replaceFirst(YEAR, ""), customs));
    }

    /** "3 March 2026", "3. März 2026", "3 mars 2026", "3 de marzo de 2026". */
    public static String date(TemporalAccessor at, Words words) {
        return written(at, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs(words.language())));
    }

    /** By a pattern of these words, such as {@code EEEE d MMMM}. */
    public static String by(String pattern, TemporalAccessor at, Words words) {
        return written(at, DateTimeFormatter.ofPattern(words.label(pattern), words.language()));
    }

    /** French says "le premier", and writes it. */
    private static String written(TemporalAccessor at, DateTimeFormatter as) {
        boolean premier = as.getLocale().getLanguage().equals("fr") && at.get(ChronoField.DAY_OF_MONTH) == 1;
        return premier ? as.format(at).replaceFirst("\\b1 ", "1er ") : as.format(at);
    }

    /** "09:00", "9:00" in Spanish. */
    public static String time(ZonedDateTime at, Words words) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(customs(words.language()))
                .format(at);
    }

    /** "12,345", "12.345"; a narrow space between in French. */
    public static String number(long number, Words words) {
        boolean whole = words.language().getLanguage().equals("es") && Math.abs(number) < UNPARTED;
        return whole
                ? String.valueOf(number)
                : NumberFormat.getIntegerInstance(customs(words.language())).format(number);
    }

    /** English here is written as it is outside America: the day first, and twenty-four hours. */
    private static Locale customs(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.UK : language;
    }
}
