package org.nobo.connect.profile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** When somebody is awake and at work: from nine to six, on the working days of where they are. */
public final class WakingHours {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** Where the weekend is Friday and Saturday. */
    private static final Set<String> FRIDAY_IS_FREE = Set.of(
            "Africa/Algiers",
            "Africa/Cairo",
            "Africa/Khartoum",
            "Africa/Tripoli",
            "Asia/Aden",
            "Asia/Amman",
            "Asia/Baghdad",
            "Asia/Bahrain",
            "Asia/Damascus",
            "Asia/Dhaka",
            "Asia/Jerusalem",
            "Asia/Kuwait",
            "Asia/Muscat",
            "Asia/Qatar",
            "Asia/Riyadh",
            "Asia/Tehran",
            "Asia/Tel_Aviv",
            "Israel");

    private WakingHours() {}

    /** The first moment from then on at which somebody there is awake and at work; then itself, if they are. */
    public static Instant from(Instant earliest, ZoneId zone) {
        ZonedDateTime there = earliest.atZone(zone);
        if (works(there.toLocalDate(), zone)) {
            if (there.toLocalTime().isBefore(MORNING)) {
                return there.with(MORNING).toInstant();
            }
            if (there.toLocalTime().isBefore(EVENING)) {
                return earliest;
            }
        }
        LocalDate day = there.toLocalDate().plusDays(1);
        while (!works(day, zone)) {
            day = day.plusDays(1);
        }
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** Whether it is a working day there. */
    public static boolean works(LocalDate day, ZoneId zone) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean fridayFree = FRIDAY_IS_FREE.contains(zone.getId());
        return weekday != DayOfWeek.SATURDAY && weekday != (fridayFree ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY);
    }
}
