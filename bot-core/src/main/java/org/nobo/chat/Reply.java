package org.nobo.chat;

import java.util.List;

/**
 * What a person sees at once, in answer to what they just did. It rides on the platform's own acknowledgement and may be
 * lost with it; what may not be lost is an {@link Action}.
 */
public sealed interface Reply {

    /** Nothing to be seen. */
    record Silence() implements Reply {}

    /** A message that only this person sees. */
    record Whisper(Message message) implements Reply {}

    /** The message that was pressed is now this. */
    record Replace(Message message) implements Reply {}

    /** A form opens; again, with the problems named, when what was sent could not be taken. */
    record Ask(Form form) implements Reply {}

    /** The bot's own page, which somebody opened, shows these one below the other. */
    record Page(List<Message> parts) implements Reply {
        public Page {
            parts = List.copyOf(parts);
        }
    }

    /** Nothing to be seen. */
    Reply SILENCE = new Silence();
}
