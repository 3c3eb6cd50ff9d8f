package org.nobo.connect.introduction;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.nobo.connect.profile.WakingHours;

/** Times at which people in several time zones are awake, and at work rather than not. */
final class GoodTimes {
    private static final int MOST = 3;
    private static final int DAYS_AHEAD = 10;
    private static final int WORK_FROM = 9;
    private static final int WORK_UNTIL = 17;
    private static final int AWAKE_FROM = 8;
    private static final int AWAKE_UNTIL = 21;

    private GoodTimes() {}

    /** Three on different working days, beginning tomorrow; none where they are never awake at the same time. */
    static List<Instant> of(List<ZoneId> zones, Instant now) {
        List<Instant> atWork = find(zones, now, WORK_FROM, WORK_UNTIL);
        return atWork.size() == MOST ? atWork : find(zones, now, AWAKE_FROM, AWAKE_UNTIL);
    }

    private static List<Instant> find(List<ZoneId> zones, Instant now, int from, int until) {
        List<Instant> found = new ArrayList<>();
        ZoneId first = zones.getFirst();
        ZonedDateTime tomorrow = now.atZone(first).truncatedTo(ChronoUnit.DAYS).plusDays(1);
        for (int day = 0; day < DAYS_AHEAD && found.size() < MOST; day++) {
            List<Instant> fitting = new ArrayList<>();
            for (int hour = 0; hour < 24; hour++) {
                Instant at = tomorrow.plusDays(day).withHour(hour).toInstant();
                if (zones.stream().allMatch(zone -> suits(at.atZone(zone), from, until))) {
                    fitting.add(at);
                }
            }
            if (!fitting.isEmpty()) { // another hour each day, so that one of them suits
                found.add(fitting.get(fitting.size() * (found.size() + 1) / (MOST + 1)));
            }
        }
        return found;
    }

    private static boolean suits(ZonedDateTime time, int from, int until) {
        return WakingHours.works(time.toLocalDate(), time.getZone())
                && time.getHour() >= from
                && time.getHour() < until;
    }
}
