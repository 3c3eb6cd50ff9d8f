package org.nobo.inbox;

import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;

/** Where an event came from, under which names it is known, and in which lane it is handled. */
final class Origin {
    /** The source of what the bot tells itself. */
    static final String WITHIN = "nobo";

    private Origin() {}

    static String source(Event event) {
        return switch (event) {
            case Event.FromPlatform seen -> seen.workspace().platform().value();
            case Event.FromWithin own -> WITHIN;
        };
    }

    /**
     * The name it is known by: its id, and for a message the message's own, for platforms send one message under several
     * ids.
     */
    static String name(Event event) {
        return event instanceof Event.MessagePosted posted ? name(posted.message()) : event.id();
    }

    private static String name(MessageRef message) {
        return "message/" + message.id() + "/" + message.place().key();
    }

    /** The events of one person share a lane; those nobody did share one by what they are about. */
    static String lane(Event event) {
        return switch (event) {
            case Event.ByPerson by -> by.who().platform() + "/" + by.who().user();
            case Event.FromPlatform other ->
                other.workspace().platform() + "/of/" + other.workspace().id();
            case Event.TimeCame time -> within(time, time.alarm());
            case Event.Delivered delivered -> within(delivered, delivered.intention());
            case Event.Refused refused -> within(refused, refused.intention());
            case Event.WorkGrew grew -> within(grew, grew.work());
            case Event.WorkDone done -> within(done, done.work());
        };
    }

    private static String within(Event.FromWithin own, String about) {
        String lane = WITHIN + "/" + own.community() + "/" + about;
        return lane.substring(0, Math.min(lane.length(), 200));
    }
}
