package org.nobo.connect.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;

/**
 * Somebody who looks for a mentor.
 *
 * @param topic for what, as typed
 * @param mentor who took it on
 * @param elsewhere the other platforms on which it is asked too
 */
public record Wanted(
        String id,
        CommunityId community,
        MemberId member,
        String topic,
        Stage stage,
        Optional<MemberId> mentor,
        List<PlatformId> elsewhere) {
    public Wanted {
        elsewhere = List.copyOf(elsewhere);
    }

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

    String name(PlatformId platform) {
        return name() + "/" + platform;
    }

    /** The names of all that is said of it where everybody reads it. */
    List<String> names() {
        return Stream.concat(Stream.of(name()), elsewhere.stream().map(this::name))
                .toList();
    }

    Wanted alsoOn(List<PlatformId> platforms) {
        return new Wanted(id, community, member, topic, stage, mentor, platforms);
    }

    Wanted open() {
        return new Wanted(id, community, member, topic, Stage.OPEN, Optional.empty(), elsewhere);
    }

    Wanted takenBy(MemberId who) {
        return new Wanted(id, community, member, topic, Stage.TAKEN, Optional.of(who), elsewhere);
    }

    Wanted closed() {
        return new Wanted(id, community, member, topic, Stage.CLOSED, Optional.empty(), elsewhere);
    }
}
