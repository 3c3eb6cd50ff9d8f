package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nobo.chat.DeliveryKey;

/**
 * What a message of ours carries unseen, so that it is found again.
 *
 * @param key of its delivery; empty on a message that carries no mark of ours
 * @param part which part of a long message it is, from 1
 * @param earlier the parts before it, by their {@code ts}
 * @param files the files shared before it, by their ids
 */
record Mark(String key, int part, List<String> earlier, List<String> files) {
    private static final String TYPE = "nobo_delivery";
    private static final String KEY = "key";
    private static final String PART = "part";
    private static final String EARLIER = "earlier";
    private static final String FILES = "files";
    private static final Mark NONE = new Mark("", 0, List.of(), List.of());

    Mark {
        earlier = List.copyOf(earlier);
        files = List.copyOf(files);
    }

    static Mark of(Message message) {
        Metadata metadata = message.getMetadata();
        if (metadata == null || !TYPE.equals(metadata.getEventType())) {
            return NONE;
        }
        Map<String, Object> held = metadata.getEventPayload();
        Object part = held.get(PART);
        return new Mark(
                String.valueOf(held.getOrDefault(KEY, "")),
                part instanceof Number number ? number.intValue() : 1,
                words(held.get(EARLIER)),
                words(held.get(FILES)));
    }

    private static List<String> words(Object written) {
        return written == null || written.toString().isBlank()
                ? List.of()
                : List.of(written.toString().split(" "));
    }

    Metadata metadata() {
        Map<String, Object> held = new HashMap<>();
        held.put(KEY, key);
        held.put(PART, part);
        held.put(EARLIER, String.join(" ", earlier));
        if (!files.isEmpty()) {
            held.put(FILES, String.join(" ", files));
        }
        return Metadata.builder().eventType(TYPE).eventPayload(held).build();
    }

    boolean isOf(DeliveryKey delivery) {
        return key.equals(delivery.value());
    }

    /** Whether a message, as a payload holds it, is the last of several parts. */
    static boolean hasEarlierParts(JsonObject message) {
        return Wire.text(message, "metadata", "event_type").equals(TYPE)
                && !Wire.text(message, "metadata", "event_payload", EARLIER).isBlank();
    }
}
