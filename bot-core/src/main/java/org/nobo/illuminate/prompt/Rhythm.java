package org.nobo.illuminate.prompt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/**
 * When the next prompt of the queue is asked in a channel, over and over.
 *
 * @param by the leader who set it; empty once nothing of them is kept
 * @param first the day it begins with
 * @param days how many days lie between
 * @param time the time of day, by the clocks of the zone
 * @param late whether one that was missed is asked late; otherwise it is left out
 * @param warned whether somebody was told that nothing is left in the queue
 */
public record Rhythm(
        String id,
        CommunityId community,
        Optional<MemberId> by,
        Place.Channel channel,
        LocalDate first,
        int days,
        LocalTime time,
        ZoneId zone,
        boolean late,
        boolean warned) {
    /** The first part of all that comes back to it: choices, forms, alarms. */
    static final String PREFIX = "rhythm";

    String name() {
        return PREFIX + "/" + id;
    }

    /**
     * The first time after that. A time that a change of the clocks leaves out is the one after the change; of one that
     * comes twice it is the first.
     */
    ZonedDateTime next(Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate();
        long steps = Math.max(0, ChronoUnit.DAYS.between(first, day) / days);
        ZonedDateTime next = at(first.plusDays(steps * days));
        while (!next.toInstant().isAfter(after)) {
            steps++;
            next = at(first.plusDays(steps * days));
        }
        return next;
    }

    private ZonedDateTime at(LocalDate day) {
        return ZonedDateTime.of(day, time, zone);
    }

    public Rhythm warned(boolean other) {
        return new Rhythm(id, community, by, channel, first, days, time, zone, late, other);
    }
}
