package org.nobo.connect.rounds;

import java.time.Instant;
import java.util.List;
import org.nobo.chat.MemberId;

/**
 * One round of a series: who was to meet whom in it.
 *
 * @param number which of the series, from 1
 * @param at when it was announced
 * @param warned whether those in it were told of it before, and wait for it
 * @param groups who meets whom, once it is planned
 * @param skipping who leaves this one out
 */
public record Seats(
        String id,
        String series,
        int number,
        Stage stage,
        Instant at,
        boolean warned,
        List<List<MemberId>> groups,
        List<MemberId> skipping) {

    /** The first part of all that comes back to rounds. */
    static final String PREFIX = "rounds";

    public Seats {
        groups = groups.stream().map(List::copyOf).toList();
        skipping = List.copyOf(skipping);
    }

    /** How far it is. */
    public enum Stage {
        /** It was announced; who wants to may still leave it out. */
        ANNOUNCED,
        /** It is being planned. */
        PLANNING,
        /** It is planned, and waits for a leader. */
        WAITING,
        /** People were brought together. */
        BEGUN,
        /** It does not take place. */
        OFF
    }

    /** Whether it may still take place, and has not begun. */
    boolean isAhead() {
        return stage != Stage.BEGUN && stage != Stage.OFF;
    }

    Seats in(Stage next) {
        return new Seats(id, series, number, next, at, warned, groups, skipping);
    }

    Seats planned(List<List<MemberId>> who, Stage next) {
        return new Seats(id, series, number, next, at, warned, who, skipping);
    }
}
