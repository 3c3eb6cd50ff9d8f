package org.nobo.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The methods that say, change and take back. */
final class Chat {
    private static final int MOST_TEXT = 40_000;

    private final World world;

    Chat(World world, WebApi api) {
        this.world = world;
        api.method("chat.postMessage", "chat:write", this::post);
        api.method("chat.update", "chat:write", this::update);
        api.method("chat.delete", "chat:write", this::delete);
        api.method("chat.postEphemeral", "chat:write", this::whisper);
        api.method("reactions.add", "reactions:write", this::react);
        api.method("reactions.remove", "reactions:write", this::takeOff);
    }

    private JsonObject post(Call call) {
        Conversation where = speakable(call.need("channel"));
        JsonObject message = ours(call);
        String thread = call.get("thread_ts");
        if (!thread.isEmpty()) {
            if (where.message(thread).isEmpty()) {
                throw new Answer.No("thread_not_found");
            }
            message.addProperty("thread_ts", thread);
            where.message(thread).ifPresent(root -> root.addProperty("status", ""));
        }
        if (!call.get("metadata").isEmpty()) {
            message.add("metadata", metadata(call));
        }
        String ts = world.stamp();
        message.addProperty("ts", ts);
        where.messages.put(ts, message);
        return Answer.ok("channel", where.id, "ts", ts, "message", message);
    }

    private JsonObject update(Call call) {
        Conversation where = speakable(call.need("channel"));
        JsonObject old = ownMessage(where, call.need("ts"), "cant_update_message");
        JsonObject changed = ours(call);
        for (String kept : List.of("ts", "thread_ts", "metadata")) {
            if (old.has(kept)) {
                changed.add(kept, old.get(kept));
            }
        }
        changed.add("edited", Json.object("user", world.tenant.bot(), "ts", world.stamp()));
        where.messages.put(call.get("ts"), changed);
        return Answer.ok("channel", where.id, "ts", call.get("ts"), "text", Json.text(changed, "text"));
    }

    private JsonObject delete(Call call) {
        Conversation where = speakable(call.need("channel"));
        ownMessage(where, call.need("ts"), "cant_delete_message");
        where.messages.remove(call.get("ts"));
        return Answer.ok("channel", where.id, "ts", call.get("ts"));
    }

    private JsonObject whisper(Call call) {
        Conversation where = speakable(call.need("channel"));
        if (!where.members.contains(call.need("user"))) {
            throw new Answer.No("user_not_in_channel");
        }
        JsonObject message = ours(call);
        message.addProperty("ts", world.stamp());
        message.addProperty("channel", where.id);
        world.whisper(call.get("user"), message);
        return Answer.ok("message_ts", Json.text(message, "ts"));
    }

    private JsonObject react(Call call) {
        Conversation where = speakable(call.need("channel"));
        JsonObject message =
                where.message(call.need("timestamp")).orElseThrow(() -> new Answer.No("message_not_found"));
        String name = call.need("name");
        if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw new Answer.No("invalid_name");
        }
        if (!message.has("reactions")) {
            message.add("reactions", new JsonArray());
        }
        boolean there = Json.list(message, "reactions").stream()
                .anyMatch(reaction -> Json.text(reaction, "name").equals(name)
                        && reaction.get("users").toString().contains(world.tenant.bot()));
        if (there) {
            throw new Answer.No("already_reacted");
        }
        JsonObject reaction = Json.object("name", name, "count", 1, "users", List.of(world.tenant.bot()));
        message.getAsJsonArray("reactions").add(reaction);
        return Answer.ok();
    }

    private JsonObject takeOff(Call call) {
        Conversation where = speakable(call.need("channel"));
        JsonObject message =
                where.message(call.need("timestamp")).orElseThrow(() -> new Answer.No("message_not_found"));
        List<JsonObject> left = Json.list(message, "reactions").stream()
                .filter(reaction -> !Json.text(reaction, "name").equals(call.get("name"))
                        || !reaction.get("users").toString().contains(world.tenant.bot()))
                .toList();
        if (left.size() == Json.list(message, "reactions").size()) {
            throw new Answer.No("no_reaction");
        }
        message.add("reactions", Json.array(left));
        return Answer.ok();
    }

    private Conversation speakable(String id) {
        Conversation where = world.conversations.get(id);
        if (where == null || where.isHidden()) {
            throw new Answer.No("channel_not_found");
        }
        if (!where.members.contains(world.tenant.bot())) {
            throw new Answer.No("not_in_channel");
        }
        if (where.archived) {
            throw new Answer.No("is_archived");
        }
        return where;
    }

    private JsonObject ownMessage(Conversation where, String ts, String notOurs) {
        JsonObject message = where.message(ts).orElseThrow(() -> new Answer.No("message_not_found"));
        if (!Json.text(message, "user").equals(world.tenant.bot())) {
            throw new Answer.No(notOurs);
        }
        return message;
    }

    private static JsonObject metadata(Call call) {
        JsonElement metadata = call.json("metadata");
        if (Json.text(metadata, "event_type").isEmpty()
                || Json.at(metadata, "event_payload").isEmpty()) {
            throw new Answer.No("invalid_metadata_format");
        }
        if (metadata.toString().length() > 16_000) {
            throw new Answer.No("metadata_too_large");
        }
        return metadata.getAsJsonObject();
    }

    private JsonObject ours(Call call) {
        JsonObject message = content(
                Json.object(
                        "text",
                        call.get("text"),
                        "blocks",
                        call.get("blocks").isEmpty() ? new JsonArray() : call.json("blocks")),
                world);
        boolean shown = Json.within(message)
                .flatMap(each -> Json.at(each, "slack_file").stream())
                .allMatch(file -> world.pictures.test(Json.text(file, "id")));
        if (!shown) {
            throw new Answer.No("invalid_blocks");
        }
        return message;
    }

    /** A message of ours with this text and these blocks, when Slack would take them. */
    static JsonObject content(JsonObject said, World world) {
        String text = Json.text(said, "text");
        JsonArray blocks = said.has("blocks") ? said.getAsJsonArray("blocks") : new JsonArray();
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Answer.No("no_text");
        }
        if (text.length() > MOST_TEXT) {
            throw new Answer.No("msg_too_long");
        }
        if (blocks.toString().length() > SlackLimits.MOST_OF_ALL_BLOCKS) {
            throw new Answer.No("msg_blocks_too_long");
        }
        List<String> problems = SlackLimits.ofMessage(blocks);
        if (!problems.isEmpty()) {
            throw new Answer.No("invalid_blocks", "response_metadata", Json.object("messages", problems));
        }
        return Json.object(
                "type",
                "message",
                "user",
                world.tenant.bot(),
                "bot_id",
                world.tenant.botId(),
                "app_id",
                LocalSlack.APP,
                "team",
                world.tenant.team(),
                "text",
                text,
                "blocks",
                blocks);
    }
}
