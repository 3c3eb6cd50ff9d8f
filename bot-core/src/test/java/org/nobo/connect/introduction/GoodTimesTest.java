package org.nobo.connect.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that suit people far from each other. */
final class GoodTimesTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");

    @Test
    void three_working_days_of_all_of_them_are_found_whatever_their_weekend() {
        List<Instant> times = GoodTimes.of(List.of(RIYADH, LONDON), NOW);
        assertThat(times).hasSize(3).isSorted().allSatisfy(time -> {
            assertThat(time.atZone(LONDON).getDayOfWeek())
                    .isNotIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(time.atZone(LONDON).getHour()).isBetween(9, 16);
            assertThat(time.atZone(RIYADH).getHour()).isBetween(9, 16);
        });
    }

    /** The clocks of New York change three weeks before those of Berlin; Cairo's on a Friday, and it works on Sundays. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-05T20:00:00Z", "2026-03-26T09:00:00Z", "2026-04-22T22:30:00Z", "2026-10-22T05:00:00Z"})
    void when_clocks_change_the_hours_are_good_by_the_clock_of_each(String now) {
        List<ZoneId> zones =
                List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"), ZoneId.of("Africa/Cairo"));
        List<Instant> times = GoodTimes.of(zones, Instant.parse(now));
        assertThat(times).hasSize(3).isSorted().doesNotHaveDuplicates().allSatisfy(time -> {
            assertThat(time).isAfter(Instant.parse(now));
            for (ZoneId zone : zones) {
                assertThat(time.atZone(zone).getHour()).isBetween(8, 20);
            }
        });
    }

    @Test
    void where_clocks_hang_by_a_quarter_of_an_hour_the_hours_are_good_there_too() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        assertThat(GoodTimes.of(List.of(kathmandu, LONDON), NOW)).hasSize(3).allSatisfy(time -> {
            assertThat(time.atZone(kathmandu).getHour()).isBetween(9, 20);
            assertThat(time.atZone(LONDON).getHour()).isBetween(8, 16);
        });
    }

    @Test
    void who_are_never_awake_together_have_no_such_time() {
        assertThat(GoodTimes.of(List.of(ZoneId.of("Asia/Tokyo"), LONDON, ZoneId.of("America/Los_Angeles")), NOW))
                .isEmpty();
    }
}
