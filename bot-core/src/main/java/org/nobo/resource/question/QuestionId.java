package org.nobo.resource.question;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One question somebody asked. Short, for it stands in the ids of buttons. */
public record QuestionId(String value) {

    /** The question that came with this event: the same when the event is handled again. */
    public static QuestionId of(String event) {
        return new QuestionId(
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
