package org.nobo.words.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
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
}
