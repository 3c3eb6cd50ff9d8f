package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** What is said through a {@code response_url}: to one person, or in place of the message that was pressed. */
final class Responses {
    /**
     * Where a response url leads.
     *
     * @param ts the message it may replace; empty for a command
     * @param ephemeral whether that message is one that only the person sees
     */
    record Place(String user, String channel, String ts, boolean ephemeral) {}

    private final World world;
    private final Map<String, Place> known;

    Responses(World world, Map<String, Place> known) {
        this.world = world;
        this.known = known;
    }

    void answer(String id, JsonObject body) {
        synchronized (world) {
            Place place = Optional.ofNullable(known.get(id)).orElseThrow(() -> new Answer.No("expired_url"));
            JsonObject message = Chat.content(body, world);
            if (body.has("replace_original") && body.get("replace_original").getAsBoolean()) {
                replace(place, message);
            } else {
                message.addProperty("ts", world.stamp());
                message.addProperty("channel", place.channel());
                world.whisper(place.user(), message);
            }
        }
    }

    private void replace(Place place, JsonObject message) {
        message.addProperty("ts", place.ts());
        if (place.ephemeral()) {
            world.whispers
                    .get(place.user())
                    .replaceAll(old -> Json.text(old, "ts").equals(place.ts()) ? message : old);
        } else {
            JsonObject old = world.conversations.get(place.channel()).messages.get(place.ts());
            for (String kept : new String[] {"thread_ts", "metadata"}) {
                if (old.has(kept)) {
                    message.add(kept, old.get(kept));
                }
            }
            world.conversations.get(place.channel()).messages.put(place.ts(), message);
        }
        world.change(() -> {});
    }
}
