package org.nobo.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** The methods of the assistant pane: what is offered in a thread of it, what it is called, what the app is doing. */
final class Assisting {
    /** What Slack calls the message such a thread hangs below. */
    static final String ROOT = "assistant_app_thread";

    private static final int MOST_PROMPTS = 4;

    private final World world;

    Assisting(World world, WebApi api) {
        this.world = world;
        api.method("assistant.threads.setSuggestedPrompts", "assistant:write", this::prompts);
        api.method("assistant.threads.setStatus", "assistant:write", this::status);
        api.method("assistant.threads.setTitle", "assistant:write", this::title);
    }

    private JsonObject prompts(Call call) {
        JsonObject root = root(call);
        List<JsonObject> prompts = Json.objects(call.json("prompts").getAsJsonArray());
        boolean whole = prompts.stream()
                .allMatch(prompt -> !Json.text(prompt, "title").isEmpty()
                        && !Json.text(prompt, "message").isEmpty());
        if (prompts.isEmpty() || prompts.size() > MOST_PROMPTS || !whole) {
            throw new Answer.No("invalid_arguments");
        }
        root.add("prompts", Json.array(prompts));
        return Answer.ok();
    }

    private JsonObject status(Call call) {
        root(call).addProperty("status", call.get("status"));
        return Answer.ok();
    }

    private JsonObject title(Call call) {
        root(call).addProperty("title", call.need("title"));
        return Answer.ok();
    }

    private JsonObject root(Call call) {
        JsonObject root = Optional.ofNullable(world.conversations.get(call.need("channel_id")))
                .flatMap(where -> where.message(call.need("thread_ts")))
                .orElseThrow(() -> new Answer.No("channel_not_found"));
        if (!Json.text((JsonElement) root, "subtype").equals(ROOT)) {
            throw new Answer.No("not_allowed");
        }
        return root;
    }
}
