package org.nobo.connect.mentoring;

import java.time.Duration;
import java.time.Instant;
import org.nobo.chat.MemberId;

/**
 * Somebody would be a mentor.
 *
 * @param wanted whose wish it is about, see {@link Wanted#id}
 * @param at when they said so last
 */
public record Offer(String wanted, MemberId member, Instant at, Stage stage) {
    /** So long it waits for a yes. */
    static final Duration PATIENCE = Duration.ofDays(3);

    /** What became of it. Who offered is told the same, at the same time, for all but a yes. */
    public enum Stage {
        /** The one who looks was asked. */
        ASKED,
        /** The one who looks would rather not. */
        DECLINED,
        /** The one who looks was not asked: the two are kept apart. */
        UNASKED
    }

    boolean waits(Instant now) {
        return at.plus(PATIENCE).isAfter(now);
    }

    Offer in(Stage next) {
        return new Offer(wanted, member, at, next);
    }

    /** The name of the question to the one who looks. */
    String name() {
        return Wanted.PREFIX + "/" + wanted + "/offer/" + member + "/" + at.getEpochSecond();
    }

    /** The name of the alarm at the end of {@link #PATIENCE}. */
    String rests() {
        return Wanted.PREFIX + "/" + wanted + "/rests/" + member;
    }
}
