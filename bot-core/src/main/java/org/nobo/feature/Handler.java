package org.nobo.feature;

import org.nobo.chat.Event;

/** What a feature does about one kind of event. */
@FunctionalInterface
public interface Handler<E extends Event> {
    Reaction handle(E event, Turn turn);
}
