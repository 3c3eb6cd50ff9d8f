package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.nobo.chat.LastUsed;

/** Where something was said of late, the last place first: there somebody may be waiting for an answer. */
final class Lately {
    private static final int MOST = 20;

    private final Map<String, String> kinds = new LastUsed<>(MOST);

    /** An event was heard: what was said, by whomever, also by us. */
    synchronized void heard(JsonObject payload) {
        JsonObject event = Wire.in(payload, "event");
        String kind = Wire.text(event, "channel_type");
        if (Wire.text(event, "type").equals("message") && !kind.isEmpty()) {
            kinds.put(Wire.text(event, "channel"), kind);
        }
    }

    synchronized List<OurConversations.One> all() {
        return kinds.entrySet().stream()
                .map(entry -> new OurConversations.One(entry.getKey(), entry.getValue()))
                .toList()
                .reversed();
    }
}
