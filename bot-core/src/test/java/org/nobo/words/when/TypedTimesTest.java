package org.nobo.words.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.words.Wordbook;

/** Days and times as people type them in their language; English is understood besides. */
final class TypedTimesTest {
    /** A Wednesday. */
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-03-25T10:20:30").atZone(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | morgen um 9 Uhr          | 2026-03-26T09:00
            de | nächsten Freitag 17:00   | 2026-03-27T17:00
            de | in 3 Tagen               | 2026-03-28T10:20:30
            de | am 1. Dezember           | 2026-12-01T09:00
            de | 1.12.2026 10:00          | 2026-12-01T10:00
            de | tomorrow 9:00            | 2026-03-26T09:00
            de | Friday 5pm               | 2026-03-27T17:00
            de | in 2 weeks               | 2026-04-08T10:20:30
            fr | demain à 9h30            | 2026-03-26T09:30
            fr | vendredi prochain 17 h   | 2026-03-27T17:00
            fr | le 1er mai               | 2026-05-01T09:00
            fr | 01/12/2026 10:00         | 2026-12-01T10:00
            fr | dans 3 jours             | 2026-03-28T10:20:30
            es | mañana a las 9:00        | 2026-03-26T09:00
            es | el viernes 17:00         | 2026-03-27T17:00
            es | 1 de diciembre de 2026   | 2026-12-01T09:00
            es | 1/12/2026                | 2026-12-01T09:00
            es | en 2 semanas             | 2026-04-08T10:20:30
            en | 25/12/2026               | 2026-12-25T09:00
            en | 12/25/2026               | 2026-12-25T09:00
            en | 1/12/2026                |
            """)
    void a_time_is_understood_in_the_language_and_in_english(String language, String typed, LocalDateTime meant) {
        When when = new SpokenTime(NOW, new Wordbook().in(Locale.of(language))).read(typed);
        assertThat(when).isEqualTo(meant == null ? new When.Unclear() : new When.At(meant.atZone(NOW.getZone())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 3 weeks               | 2026-04-15
            en | for 3 weeks           | 2026-04-15
            en | a month               | 2026-04-25
            en | until 3 May           | 2026-05-03
            en | 2026-05-03            | 2026-05-03
            en | next Friday           | 2026-03-27
            de | 3 Wochen              | 2026-04-15
            de | bis zum 3. Mai        | 2026-05-03
            de | 3 weeks               | 2026-04-15
            fr | 3 semaines            | 2026-04-15
            fr | jusqu'au 3 mai        | 2026-05-03
            fr | pendant un mois       | 2026-04-25
            es | 3 semanas             | 2026-04-15
            es | hasta el 3 de mayo    | 2026-05-03
            en | whenever              |
            en | 3 winters             |
            """)
    void a_day_is_understood_however_it_is_said(String language, String typed, LocalDate meant) {
        assertThat(new SpokenTime(NOW, new Wordbook().in(Locale.of(language)))
                        .day(typed)
                        .orElse(null))
                .isEqualTo(meant);
    }
}
