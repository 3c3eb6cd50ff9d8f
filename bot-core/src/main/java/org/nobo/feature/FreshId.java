package org.nobo.feature;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nobo.chat.Event;

/** Ids for what begins with an event: the same when the turn is run again, and guessed by nobody outside. */
public final class FreshId {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FreshId() {}

    /** Whether this is such an id; what comes back with a form has been in others' hands. */
    public static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }

    /** A UUID in its 36 characters. */
    public static String of(Event event, Turn turn) {
        String name =
                turn.community().id() + "\n" + event.id() + "\n" + turn.random().nextLong();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
