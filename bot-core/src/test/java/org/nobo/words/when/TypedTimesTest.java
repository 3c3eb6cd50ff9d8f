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
            de | 18 Uhr                   | 2026-03-25T18:00
            de | um 18 Uhr 30             | 2026-03-25T18:30
            de | Freitag um 18 Uhr        | 2026-03-27T18:00
            de | nächste Woche            | 2026-03-30T09:00
            de | nächsten Monat um 8      | 2026-04-01T08:00
            de | heute Abend              | 2026-03-25T19:00
            de | heute Abend um 8         | 2026-03-25T20:00
            de | Freitagabend             | 2026-03-27T19:00
            de | morgen Nachmittag        | 2026-03-26T15:00
            de | morgen halb 7            | 2026-03-26T06:30
            de | 6 Uhr abends             | 2026-03-25T18:00
            de | in drei Wochen           | 2026-04-15T10:20:30
            de | am Wochenende            | 2026-03-28T09:00
            de | um 9 Uhr am Freitag      | 2026-03-27T09:00
            fr | 18 heures 30             | 2026-03-25T18:30
            fr | à 18h                    | 2026-03-25T18:00
            fr | vendredi à 18 heures     | 2026-03-27T18:00
            fr | la semaine prochaine     | 2026-03-30T09:00
            fr | le mois prochain         | 2026-04-01T09:00
            fr | ce soir                  | 2026-03-25T19:00
            fr | demain après-midi        | 2026-03-26T15:00
            fr | demain à 6 heures du soir| 2026-03-26T18:00
            fr | demain à 9 heures et demie | 2026-03-26T09:30
            fr | dans trois heures        | 2026-03-25T13:20:30
            fr | 3 fevrier                | 2027-02-03T09:00
            es | a las 18                 | 2026-03-25T18:00
            es | a las 6 de la tarde      | 2026-03-25T18:00
            es | mañana a las 6 y media   | 2026-03-26T06:30
            es | la semana que viene      | 2026-03-30T09:00
            es | el próximo mes           | 2026-04-01T09:00
            es | esta noche               | 2026-03-25T19:00
            es | mañana por la mañana     | 2026-03-26T09:00
            es | dentro de 3 horas        | 2026-03-25T13:20:30
            es | el miercoles que viene   | 2026-04-01T09:00
            es | fin de semana            | 2026-03-28T09:00
            en | next week                | 2026-03-30T09:00
            en | tonight                  | 2026-03-25T19:00
            en | tomorrow evening at 8    | 2026-03-26T20:00
            en | 9:00 tomorrow            | 2026-03-26T09:00
            en | at 18                    | 2026-03-25T18:00
            en | half past 5 tomorrow     | 2026-03-26T05:30
            en | in three days            | 2026-03-28T10:20:30
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
            de | bis Freitag              | 2026-03-27
            de | bis nächste Woche        | 2026-03-30
            de | bis zum Wochenende       | 2026-03-28
            de | zwei Monate              | 2026-05-25
            fr | jusqu'à vendredi         | 2026-03-27
            fr | d'ici la semaine prochaine | 2026-03-30
            fr | jusqu’au 1er avril       | 2026-04-01
            es | hasta el viernes         | 2026-03-27
            es | hasta la próxima semana  | 2026-03-30
            en | until next month         | 2026-04-01
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
