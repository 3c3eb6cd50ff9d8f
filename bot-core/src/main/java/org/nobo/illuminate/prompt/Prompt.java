package org.nobo.illuminate.prompt;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;

/**
 * Something asked of everybody, so that stories are told.
 *
 * @param by the leader who wrote it; empty once nothing of them is kept
 * @param text as the leader typed it
 * @param channel where it is asked
 * @param notedAt when the leader wrote it
 * @param due when it is asked
 * @param stage how far it is
 * @param stands the message it stands in, once it does
 * @param value the key of the value card it belongs to, if any
 * @param place where in its queue it stands, the lowest first; 0 outside a queue
 */
public record Prompt(
        String id,
        CommunityId community,
        Optional<MemberId> by,
        String text,
        Place.Channel channel,
        Instant notedAt,
        Instant due,
        Stage stage,
        Optional<MessageRef> stands,
        Optional<String> value,
        int place) {

    /** The first part of all that comes back to prompts: choices, forms, alarms, intentions. */
    static final String PREFIX = "prompt";

    /** How far a prompt is. Stored by name. */
    public enum Stage {
        /** It stands in the queue of its channel, and has no time yet. */
        QUEUED,
        /** Its time has not come. */
        WAITING,
        /** It is on its way to its channel, or stands there. */
        ASKED,
        /** A leader took it back before its time. */
        CALLED_OFF,
        /** The platform did not let it into its channel. */
        REFUSED
    }

    /** What it is asked under: the name of the intention and of the alarm. */
    String name() {
        return PREFIX + "/" + id;
    }

    /** Whether its time was still to come when it was written. */
    boolean waited() {
        return due.isAfter(notedAt);
    }

    Prompt in(Stage other) {
        return new Prompt(id, community, by, text, channel, notedAt, due, other, stands, value, place);
    }

    Prompt standing(MessageRef message) {
        return new Prompt(
                id, community, by, text, channel, notedAt, due, Stage.ASKED, Optional.of(message), value, place);
    }

    Prompt at(int other) {
        return new Prompt(id, community, by, text, channel, notedAt, due, stage, stands, value, other);
    }

    /** It came out of the queue, and is asked now. */
    Prompt due(Instant now) {
        return new Prompt(id, community, by, text, channel, now, now, stage, stands, value, 0);
    }
}
