package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.List;

/** The shapes of what Slack tells an app. */
final class Happening {
    private Happening() {}

    /** The wrapper of the Events API. */
    static JsonObject event(World world, String eventId, long seconds, JsonObject event) {
        return Json.object(
                "token",
                "unused",
                "team_id",
                world.tenant.team(),
                "api_app_id",
                LocalSlack.APP,
                "type",
                "event_callback",
                "event_id",
                eventId,
                "event_time",
                seconds,
                "authorizations",
                List.of(Json.object("team_id", world.tenant.team(), "user_id", world.tenant.bot(), "is_bot", true)),
                "event",
                event);
    }

    /** A message as its event tells it: the stored one and where it stands. */
    static JsonObject message(Conversation where, JsonObject stored, String type) {
        JsonObject event = stored.deepCopy();
        event.remove("metadata");
        event.addProperty("type", type);
        event.addProperty("channel", where.id);
        event.addProperty("event_ts", Json.text(stored, "ts"));
        if (type.equals("message")) {
            event.addProperty("channel_type", where.kind.word);
        }
        return event;
    }

    static JsonObject edited(Conversation where, JsonObject before, JsonObject after, String at) {
        return Json.object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "hidden",
                true,
                "channel",
                where.id,
                "channel_type",
                where.kind.word,
                "message",
                after,
                "previous_message",
                before,
                "ts",
                at,
                "event_ts",
                at);
    }

    static JsonObject deleted(Conversation where, JsonObject before, String at) {
        return Json.object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "hidden",
                true,
                "channel",
                where.id,
                "channel_type",
                where.kind.word,
                "deleted_ts",
                Json.text(before, "ts"),
                "previous_message",
                before,
                "ts",
                at,
                "event_ts",
                at);
    }

    static JsonObject reacted(String user, Conversation where, JsonObject to, String emoji, String at) {
        return Json.object(
                "type",
                "reaction_added",
                "user",
                user,
                "reaction",
                emoji,
                "item_user",
                Json.text(to, "user"),
                "item",
                Json.object("type", "message", "channel", where.id, "ts", Json.text(to, "ts")),
                "event_ts",
                at);
    }

    /** What all interactive payloads have. */
    static JsonObject interaction(World world, String type, String user, String name, String trigger) {
        return Json.object(
                "type",
                type,
                "team",
                Json.object("id", world.tenant.team(), "domain", "local"),
                "user",
                Json.object("id", user, "username", name, "name", name, "team_id", world.tenant.team()),
                "api_app_id",
                LocalSlack.APP,
                "token",
                "unused",
                "trigger_id",
                trigger);
    }

    static void onMessage(JsonObject payload, Conversation where, JsonObject message, boolean ephemeral) {
        String ts = Json.text(message, "ts");
        JsonObject container =
                Json.object("type", "message", "message_ts", ts, "channel_id", where.id, "is_ephemeral", ephemeral);
        if (message.has("thread_ts")) {
            container.add("thread_ts", message.get("thread_ts"));
        }
        payload.add("container", container);
        payload.add("channel", Json.object("id", where.id, "name", where.nameInPayloads()));
        if (!ephemeral) {
            payload.add("message", message);
        }
    }
}
