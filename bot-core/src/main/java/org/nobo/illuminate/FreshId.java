package org.nobo.illuminate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nobo.chat.Event;
import org.nobo.feature.Turn;

/** Ids for what begins with an event: the same when the turn is run again, and guessed by nobody outside. */
public final class FreshId {
    private FreshId() {}

    /** A UUID in its 36 characters. */
    public static String of(Event event, Turn turn) {
        String name =
                turn.community().id() + "\n" + event.id() + "\n" + turn.random().nextLong();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
