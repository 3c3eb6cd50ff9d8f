package org.nobo.illuminate;

import org.nobo.chat.Event;
import org.nobo.feature.Turn;

/** Ids of prompts and stories, as {@link org.nobo.feature.FreshId} makes them everywhere. */
public final class FreshId {
    private FreshId() {}

    /** Whether this is such an id; what comes back with a form has been in others' hands. */
    public static boolean isOne(String id) {
        return org.nobo.feature.FreshId.isOne(id);
    }

    /** A UUID in its 36 characters. */
    public static String of(Event event, Turn turn) {
        return org.nobo.feature.FreshId.of(event, turn);
    }
}
