package org.nobo.slack;

import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;

/**
 * Where somebody did something, in a way that a form can carry and bring back.
 *
 * @param type {@code mpim} for a group message, {@code channel} for other conversations
 * @param thread the root of a thread, or empty
 */
record Origin(String conversation, String type, String thread) {

    /**
     * @param name the conversation's name as interactive payloads give it: a group message's begins with {@code mpdm-}
     */
    static Origin of(String conversation, String name, String thread) {
        return new Origin(conversation, name.startsWith("mpdm-") ? "mpim" : "channel", thread);
    }

    static Optional<Origin> read(String written) {
        String[] parts = written.split("/", -1);
        return parts.length == 3 ? Optional.of(new Origin(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    String written() {
        return conversation + "/" + type + "/" + thread;
    }

    Place place(Account who, Places places) {
        return places.place(who, conversation, type, thread);
    }

    MessageRef message(Account who, String ts, Places places) {
        return places.message(who, conversation, type, ts, thread);
    }
}
