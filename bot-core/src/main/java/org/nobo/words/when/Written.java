package org.nobo.words.when;

import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.nobo.words.Words;

/** Days and times of day as they are written in a language. */
public final class Written {
    /** A year with what leads to it, such as {@code " 'de' y"}. */
    private static final String YEAR = "[,\\s]*('[^']*'\\s*)?[yu]+";

    private Written() {}

    /** "Monday, 3 March", "Montag, 3. März", "lundi 3 mars", "lunes, 3 de marzo". */
    public static String day(ZonedDateTime at, Words words) {
        Locale customs = customs(words.language());
        String whole = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.FULL, null, IsoChronology.INSTANCE, customs);
        return DateTimeFormatter.ofPattern(whole.replaceFirst(YEAR, ""), customs)
                .format(at);
    }

    /** "3 March 2026", "3. März 2026", "3 mars 2026", "3 de marzo de 2026". */
    public static String date(TemporalAccessor at, Words words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(customs(words.language()))
                .format(at);
    }

    /** "09:00", "9:00" in Spanish. */
    public static String time(ZonedDateTime at, Words words) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(customs(words.language()))
                .format(at);
    }

    /** English here is written as it is outside America: the day first, and twenty-four hours. */
    private static Locale customs(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.UK : language;
    }
}
