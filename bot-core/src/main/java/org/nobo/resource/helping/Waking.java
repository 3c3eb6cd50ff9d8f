package org.nobo.resource.helping;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.nobo.community.Member;

/** When people are awake, where they are. Of whom it is not known where that is, it is not known either. */
final class Waking {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private Waking() {}

    /** The next moment from now on at which somebody is awake: now itself, or the next morning. */
    static Instant from(Instant now, Member member) {
        if (member.zone().isEmpty()) {
            return now;
        }
        ZonedDateTime there = now.atZone(member.zone().get());
        if (there.toLocalTime().isBefore(MORNING)) {
            return there.with(MORNING).toInstant();
        }
        return there.toLocalTime().isBefore(NIGHT)
                ? now
                : there.plusDays(1).with(MORNING).toInstant();
    }
}
