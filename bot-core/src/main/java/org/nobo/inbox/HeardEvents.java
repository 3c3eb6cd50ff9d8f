package org.nobo.inbox;

import java.time.Instant;
import java.util.List;
import org.nobo.chat.Event;

/** Which events were heard, for two weeks. An event is known by where it came from and its name there. */
public interface HeardEvents {

    /** How an event stands with us. */
    enum Standing {
        NEW,
        WRITTEN_DOWN,
        DONE
    }

    Standing standing(String source, String name);

    /** Whether this one was handled, or failed, or is no longer wanted. */
    default boolean isDone(String source, String name) {
        return standing(source, name) == Standing.DONE;
    }

    /**
     * Marks an event as handled, in the turn that handles it.
     *
     * @return false when it was handled before
     */
    boolean handle(String source, String name, Instant at);

    /** The same for one that is known not to be written down: by far the most. */
    boolean handleAtOnce(String source, String name, Instant at);

    /** Writes an event down, to be handled later. Nothing happens when it is known already, or was handled. */
    void arrive(Arrived arrived, Instant at);

    /** Writes down that an event could not be handled, with the event, so that it can be looked at and tried again. */
    void fail(Arrived arrived, Instant at);

    /** One that arrived turned out to be handled already. */
    void noLongerWaits(String source, String name);

    /** Whether this one arrived and waits to be handled. */
    boolean waits(String source, String name);

    /** Up to when all was heard. */
    Bookmarks.Kept bookmarks();

    /** Those that wait to be handled, in the order in which they arrived. */
    List<Arrived> waiting();

    /** Those that failed. */
    List<Arrived> failed();

    /** Holds an event until it is known which community it belongs to. */
    void hold(Arrived arrived, Instant at);

    /** Those held for one person become those that wait; returns them. */
    List<Arrived> release(String lane);

    /** Forgets what was handled before this time. Returns how many. */
    int forget(Instant before);

    /**
     * An event that is written down.
     *
     * @param name what it is known by at its source: usually its id
     * @param lane those of one lane are handled in their order
     */
    record Arrived(String source, String name, String lane, Event event) {}
}
