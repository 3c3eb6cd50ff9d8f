package org.nobo.words.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

class SpokenTimeTest {
    private static final Words ENGLISH = new Wordbook().english();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Wednesday, at twenty past ten. */
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-03-25T10:20:30").atZone(BERLIN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow                 | 2026-03-26T09:00
            tomorrow 9:00            | 2026-03-26T09:00
            Tomorrow at 9            | 2026-03-26T09:00
            TOMORROW, 5 pm           | 2026-03-26T17:00
            tomorrow at 5 p.m.       | 2026-03-26T17:00
            tomorrow 12am            | 2026-03-26T00:00
            tomorrow 12pm            | 2026-03-26T12:00
            the day after tomorrow   | 2026-03-27T09:00
            today 17:30              | 2026-03-25T17:30
            17.30                    | 2026-03-25T17:30
            at 5pm                   | 2026-03-25T17:00
            in 3 days                | 2026-03-28T10:20:30
            in 3 days at 8:15        | 2026-03-28T08:15
            in an hour               | 2026-03-25T11:20:30
            in 20 minutes            | 2026-03-25T10:40:30
            in a week                | 2026-04-01T10:20:30
            in 2 months              | 2026-05-25T10:20:30
            Friday                   | 2026-03-27T09:00
            fri 17:00                | 2026-03-27T17:00
            on Thurs at noon-ish     |
            Wednesday                | 2026-04-01T09:00
            Wednesday 11:00          | 2026-03-25T11:00
            Wednesday 10:00          | 2026-04-01T10:00
            next Wednesday 11:00     | 2026-04-01T11:00
            2026-12-01               | 2026-12-01T09:00
            2026-12-01 10:00         | 2026-12-01T10:00
            2026-12-01T10:00         | 2026-12-01T10:00
            2026-12-01T10:00Z        | 2026-12-01T11:00
            2026-12-01T10:00+05:30   | 2026-12-01T05:30
            1.12.2026 10:00          | 2026-12-01T10:00
            1 December               | 2026-12-01T09:00
            1st of December, 2026    | 2026-12-01T09:00
            Dec 1 10:00              | 2026-12-01T10:00
            Sept 3rd 7am             | 2026-09-03T07:00
            1 February               | 2027-02-01T09:00
            29 February              | 2028-02-29T09:00
            25 March 9:00            | 2027-03-25T09:00
            """)
    void a_time_is_understood_as_people_type_it(String typed, String meant) {
        When when = new SpokenTime(NOW, ENGLISH).read(typed);
        if (meant == null) {
            assertThat(when).isEqualTo(new When.Unclear());
        } else {
            assertThat(when).isEqualTo(new When.At(LocalDateTime.parse(meant).atZone(BERLIN)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "now", "Now", "right now", "at once", "10:20", "2026-03-25 10:20"})
    void nothing_typed_and_the_minute_that_is_passing_mean_now(String typed) {
        assertThat(new SpokenTime(NOW.withSecond(0).plusSeconds(30), ENGLISH).read(typed))
                .isEqualTo(new When.Now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today 9:00",
                "9am",
                "yesterday",
                "yesterday at 17:00",
                "2026-03-24",
                "2026-03-25 10:19",
                "1 December 2020",
                "in 0 days 10:00"
            })
    void what_is_over_is_told_apart_from_what_is_not_understood(String typed) {
        assertThat(new SpokenTime(NOW, ENGLISH).read(typed)).isInstanceOf(When.Past.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soonish",
                "25:00",
                "tomorrow 24:00",
                "tomorrow 9:75",
                "13pm",
                "9",
                "2026-02-30",
                "31 June",
                "32.1.2026",
                "1/12/2026",
                "in a few days",
                "in 3 fortnights",
                "in days",
                "3",
                "-1",
                "tomorrow tomorrow",
                "<b>now</b>",
                "next",
                "in 99999999999 days",
                "2026-12-01 10:00 11:00",
                "\u202etomorrow"
            })
    void what_is_no_time_is_said_to_be_none(String typed) {
        assertThat(new SpokenTime(NOW, ENGLISH).read(typed)).isEqualTo(new When.Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2032-01-01", "in 999999999 days", "in 999999999 months", "9999-12-31 23:59", "in 70 months"})
    void nobody_plans_more_than_five_years_ahead(String typed) {
        assertThat(new SpokenTime(NOW, ENGLISH).read(typed)).isEqualTo(new When.TooFar());
    }

    @Test
    void an_hour_that_the_change_of_the_clocks_leaves_out_is_the_one_after_it() {
        assertThat(new SpokenTime(NOW, ENGLISH).read("2026-03-29 02:30"))
                .isEqualTo(new When.At(ZonedDateTime.parse("2026-03-29T03:30+02:00[Europe/Berlin]")));
    }

    @Test
    void an_hour_that_comes_twice_is_its_first() {
        assertThat(new SpokenTime(NOW, ENGLISH).read("2026-10-25 02:30"))
                .isEqualTo(new When.At(ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Berlin]")));
    }

    @Test
    void in_a_week_keeps_the_hour_of_the_clock_over_the_change() {
        assertThat(new SpokenTime(NOW, ENGLISH).read("in a week"))
                .isEqualTo(new When.At(ZonedDateTime.parse("2026-04-01T10:20:30+02:00[Europe/Berlin]")));
    }

    @Test
    void in_a_day_of_hours_does_not() {
        ZonedDateTime evening = LocalDateTime.parse("2026-03-28T20:00").atZone(BERLIN);
        assertThat(new SpokenTime(evening, ENGLISH).read("in 24 hours"))
                .isEqualTo(new When.At(ZonedDateTime.parse("2026-03-29T21:00+02:00[Europe/Berlin]")));
    }

    @Property
    void whatever_is_typed_is_answered_and_a_time_to_come_is_to_come(@ForAll @StringLength(max = 80) String typed) {
        if (new SpokenTime(NOW, ENGLISH).read(typed) instanceof When.At(ZonedDateTime time)) {
            assertThat(time).isAfter(NOW).isBefore(NOW.plusYears(5).plusDays(1));
        }
    }

    @Property
    void a_time_written_in_any_usual_way_is_the_time_that_was_meant(
            @ForAll @DateTimeRange(min = "2026-03-25T10:21:00", max = "2031-03-25T00:00:00") LocalDateTime to,
            @ForAll boolean named) {
        LocalDateTime meant = to.withSecond(0).withNano(0);
        String pattern = named ? "d MMMM uuuu 'at' h:mm a" : "uuuu-MM-dd HH:mm";
        String typed = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(meant);
        assertThat(new SpokenTime(NOW, ENGLISH).read(typed)).isEqualTo(new When.At(meant.atZone(BERLIN)));
    }
}
