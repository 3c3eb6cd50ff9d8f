package org.nobo.connect.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void who_are_never_awake_together_have_no_such_time() {
        assertThat(GoodTimes.of(List.of(ZoneId.of("Asia/Tokyo"), LONDON, ZoneId.of("America/Los_Angeles")), NOW))
                .isEmpty();
    }
}
