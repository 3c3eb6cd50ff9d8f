package org.nobo.words.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.words.Wordbook;

/** How days and times read in each language. The CLDR may change a comma from one Java to the next. */
final class WrittenTest {
    private static final ZonedDateTime TUESDAY = ZonedDateTime.parse("2026-03-03T09:05:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "en, Tuesday 3 March, 09:05",
        "de, Dienstag 3. März, 09:05",
        "fr, mardi 3 mars, 09:05",
        "es, martes 3 de marzo, 9:05",
    })
    void a_day_and_a_time_read_as_they_do_in_the_language(String language, String day, String time) {
        var words = new Wordbook().in(Locale.of(language));
        assertThat(Written.day(TUESDAY, words).replace(",", "")).isEqualTo(day);
        assertThat(Written.time(TUESDAY, words)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1 May 2026      | 12,345
            de | 1. Mai 2026     | 12.345
            fr | 1er mai 2026    | 12 345
            es | 1 de mayo de 2026 | 12.345
            """)
    void a_date_and_a_number_read_as_they_do_in_the_language(String language, String date, String number) {
        var words = new Wordbook().in(Locale.of(language));
        assertThat(Written.date(LocalDate.of(2026, 5, 1), words)).isEqualTo(date);
        assertThat(Written.number(12_345, words).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(number);
        assertThat(Written.number(2026, words)).matches("es".equals(language) ? "2026" : "2.026");
    }

    @Test
    void the_first_of_a_month_is_the_premier_in_a_sentence_too() {
        var french = new Wordbook().in(Locale.FRENCH);
        ZonedDateTime first = ZonedDateTime.parse("2026-05-01T09:00:00Z");
        assertThat(Written.day(first, french)).isEqualTo("vendredi 1er mai");
        assertThat(SaidTime.of(first, french)).startsWith("vendredi 1er mai 2026, 09:00");
    }
}
