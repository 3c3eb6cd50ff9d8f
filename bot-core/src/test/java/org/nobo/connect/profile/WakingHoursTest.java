package org.nobo.connect.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class WakingHoursTest {

    @Test
    void whoever_is_at_work_is_not_kept_waiting() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        assertThat(WakingHours.from(noon, ZoneId.of("Europe/London"))).isEqualTo(noon);
    }

    @Test
    void the_night_and_the_weekend_are_let_go_by() {
        assertThat(WakingHours.from(Instant.parse("2026-03-06T20:00:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
        assertThat(WakingHours.from(Instant.parse("2026-03-04T05:00:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    }

    @Test
    void where_friday_is_free_sunday_is_a_working_day() {
        assertThat(WakingHours.from(Instant.parse("2026-03-06T10:00:00Z"), ZoneId.of("Asia/Riyadh")))
                .isEqualTo(Instant.parse("2026-03-08T06:00:00Z"));
    }

    @Property
    void it_is_always_within_hours_never_earlier_and_soon(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long at) {
        ZoneId zone = ZoneId.of("America/New_York");
        Instant from = Instant.ofEpochSecond(at);
        Instant when = WakingHours.from(from, zone);
        assertThat(when).isBetween(from, from.plusSeconds(4 * 86_400));
        assertThat(when.atZone(zone).getHour()).isBetween(9, 17);
        assertThat(when.atZone(zone).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
