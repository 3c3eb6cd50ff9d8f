package org.nobo.connect.mentoring;

import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * Somebody who looks for a mentor.
 *
 * @param topic for what, as typed
 * @param mentor who took it on
 */
public record Wanted(
        String id, CommunityId community, MemberId member, String topic, Stage stage, Optional<MemberId> mentor) {

    /** The first part of all that comes back to it. */
    static final String PREFIX = "mentor";

    /** How far it is. */
    public enum Stage {
        /** Only the one who looks has seen it. */
        DRAFT,
        /** It stands in the channel. */
        OPEN,
        /** Somebody took it on. */
        TAKEN,
        /** It was taken back. */
        CLOSED
    }

    String name() {
        return PREFIX + "/" + id;
    }

    Wanted open() {
        return new Wanted(id, community, member, topic, Stage.OPEN, Optional.empty());
    }

    Wanted takenBy(MemberId who) {
        return new Wanted(id, community, member, topic, Stage.TAKEN, Optional.of(who));
    }

    Wanted closed() {
        return new Wanted(id, community, member, topic, Stage.CLOSED, Optional.empty());
    }
}
