package org.nobo.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.outbox.Outbox;

/**
 * What is written in a thread before we know that the thread hangs on a message of ours. People can answer a message that
 * stands already while its platform's answer to us is still on the way, or lost. Their words wait, written down, until it
 * is known what became of the message, and whoever posted it was told.
 */
final class TooEarly {
    private final Outbox outbox;
    private final HeardEvents events;
    private final Map<String, Deque<Event>> parked = new HashMap<>();

    TooEarly(Outbox outbox, HeardEvents events) {
        this.outbox = outbox;
        this.events = events;
    }

    boolean is(Event event) {
        return thread(event).map(this::isUnknownYet).orElse(false);
    }

    private boolean isUnknownYet(Place.Thread thread) {
        return outbox.isBeingSaid(thread.in().key())
                || outbox.behind(new MessageRef(thread.in(), thread.root()))
                        .map(trace -> events.waits(Origin.WITHIN, trace.toldAs()))
                        .orElse(false);
    }

    /** Those not said to the bot: what is, is answered wherever it stands. */
    private static Optional<Place.Thread> thread(Event event) {
        Place place = switch (event) {
            case Event.MessagePosted posted when !posted.toBot() -> posted.where();
            case Event.MessageEdited edited -> edited.where();
            case Event.MessageDeleted deleted -> deleted.where();
            default -> null;
        };
        return place instanceof Place.Thread thread ? Optional.of(thread) : Optional.empty();
    }

    /** Keeps one until {@link #release}. Returns the place whose news it waits for. */
    synchronized String park(Event event) {
        String place = thread(event).orElseThrow().in().key();
        parked.computeIfAbsent(place, any -> new ArrayDeque<>()).add(event);
        return place;
    }

    /** Something was settled in this place: those that waited there are to be looked at again, in their order. */
    synchronized List<Event> release(String place) {
        Deque<Event> waited = parked.remove(place);
        return waited == null ? List.of() : List.copyOf(waited);
    }
}
