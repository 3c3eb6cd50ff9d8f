package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people do, told to the app the way Slack tells it. */
public final class Acting {
    private final Granted granted;
    private final World world;
    private final SocketLine socket;
    private final Views views;
    private final Function<Responses.Place, String> responseUrls;

    Acting(
            Granted granted,
            World world,
            SocketLine socket,
            Views views,
            Function<Responses.Place, String> responseUrls) {
        this.granted = granted;
        this.world = world;
        this.socket = socket;
        this.views = views;
        this.responseUrls = responseUrls;
    }

    /** Somebody is new in the workspace. */
    public Envelope joins(Somebody somebody) {
        world.change(() -> world.people.put(somebody.id(), somebody));
        return tells("team_join", Json.object("type", "team_join", "user", somebody.json(), "event_ts", world.stamp()));
    }

    /** Something about somebody has changed. */
    public Envelope changes(Somebody somebody) {
        world.change(() -> world.people.put(somebody.id(), somebody));
        return tells(
                "user_change", Json.object("type", "user_change", "user", somebody.json(), "event_ts", world.stamp()));
    }

    /** Somebody comes into a channel. */
    public Envelope entersChannel(String user, String channel) {
        world.change(() -> world.conversations.get(channel).members.add(user));
        JsonObject event = Json.object(
                "type",
                "member_joined_channel",
                "user",
                user,
                "channel",
                channel,
                "channel_type",
                "C",
                "team",
                LocalSlack.TEAM,
                "event_ts",
                world.stamp());
        return tells("member_joined_channel", event);
    }

    /** Somebody writes, and the message's own event is sent; returns it with its {@code ts} inside. */
    public Said says(String user, String conversation, String text) {
        return says(user, conversation, text, "");
    }

    /** The same, in the thread below a message. */
    public Said says(String user, String conversation, String text, String thread) {
        Conversation where = world.conversations.get(conversation);
        JsonObject message = typed(user, text);
        if (!thread.isEmpty()) {
            message.addProperty("thread_ts", thread);
        }
        world.change(() -> where.messages.put(Json.text(message, "ts"), message));
        Envelope told = tells("message." + subscribed(where), Happening.message(where, message, "message"));
        return new Said(Json.text(message, "ts"), told);
    }

    /** Something said, and how the app was told. */
    public record Said(String ts, Envelope told) {}

    /** The second event of a message that names the bot. */
    public Envelope mentions(String conversation, String ts) {
        Conversation where = world.conversations.get(conversation);
        return tells("app_mention", Happening.message(where, where.messages.get(ts), "app_mention"));
    }

    /** Another bot writes. */
    public Envelope otherBotSays(String conversation, String text) {
        Conversation where = world.conversations.get(conversation);
        JsonObject message = Json.object(
                "type", "message",
                "subtype", "bot_message",
                "bot_id", "B0OTHER",
                "username", "other",
                "text", text,
                "ts", world.stamp());
        world.change(() -> where.messages.put(Json.text(message, "ts"), message));
        return tells("message." + subscribed(where), Happening.message(where, message, "message"));
    }

    public Envelope edits(String conversation, String ts, String text) {
        Conversation where = world.conversations.get(conversation);
        JsonObject before = where.messages.get(ts);
        JsonObject after = before.deepCopy();
        String at = world.stamp();
        after.addProperty("text", text);
        after.add("edited", Json.object("user", Json.text(before, "user"), "ts", at));
        world.change(() -> where.messages.put(ts, after));
        return tells("message." + subscribed(where), Happening.edited(where, before, after, at));
    }

    public Envelope deletes(String conversation, String ts) {
        Conversation where = world.conversations.get(conversation);
        JsonObject before = where.messages.get(ts);
        world.change(() -> where.messages.remove(ts));
        return tells("message." + subscribed(where), Happening.deleted(where, before, world.stamp()));
    }

    public Envelope reacts(String user, String conversation, String ts, String emoji) {
        Conversation where = world.conversations.get(conversation);
        return tells("reaction_added", Happening.reacted(user, where, where.messages.get(ts), emoji, world.stamp()));
    }

    public Envelope opensHome(String user, String tab) {
        JsonObject event = Json.object(
                "type", "app_home_opened", "user", user, "channel", "D0HOME", "tab", tab, "event_ts", world.stamp());
        return tells("app_home_opened", event);
    }

    /** An event the app may not know. */
    public Envelope tells(String subscription, JsonObject event) {
        if (!granted.events().contains(subscription)) {
            throw new AssertionError("The app is not subscribed to " + subscription);
        }
        long seconds = world.now().getEpochSecond();
        return again(Happening.event("Ev0" + world.number(), seconds, event), 0);
    }

    /** The same event once more, as Slack repeats what was not acknowledged in time. */
    public Envelope repeats(Envelope earlier) {
        return again(earlier.payload(), earlier.attempt() + 1);
    }

    /** The same happening under an event id of its own, as Slack has been seen to do. */
    public Envelope repeatsUnderAnotherId(Envelope earlier) {
        JsonObject payload = earlier.payload().deepCopy();
        payload.addProperty("event_id", "Ev0" + world.number());
        return again(payload, 0);
    }

    private Envelope again(JsonObject payload, int attempt) {
        return socket.send(Envelope.of("env-" + world.number(), "events_api", payload, attempt));
    }

    /** A slash command. */
    public Envelope commands(String user, String conversation, String command, String text) {
        Conversation where = world.conversations.get(conversation);
        JsonObject payload = Json.object(
                "command",
                command,
                "text",
                text,
                "user_id",
                user,
                "user_name",
                name(user),
                "team_id",
                LocalSlack.TEAM,
                "team_domain",
                "local",
                "channel_id",
                where.id,
                "channel_name",
                where.nameInPayloads(),
                "api_app_id",
                LocalSlack.APP,
                "response_url",
                responseUrls.apply(new Responses.Place(user, where.id, "", false)),
                "trigger_id",
                world.trigger(user));
        Envelope envelope = socket.send(Envelope.of("env-" + world.number(), "slash_commands", payload, 0));
        envelope.ack().thenAccept(said -> {
            if (said.has("text") || said.has("blocks")) {
                JsonObject whisper = Chat.content(said);
                whisper.addProperty("ts", world.stamp());
                world.whisper(user, whisper);
            }
        });
        return envelope;
    }

    /** Presses the button with this label on a message everybody sees. */
    public Envelope presses(String user, String conversation, String ts, String label) {
        Conversation where = world.conversations.get(conversation);
        JsonObject message = where.messages.get(ts);
        return acts(user, where, message, false, button(message, label), List.of());
    }

    /** Presses the button with this label on the newest message that only this person sees. */
    public Envelope pressesOnWhisper(String user, String label) {
        JsonObject message = world.whispers.get(user).getLast();
        Conversation where = world.conversations.get(Json.text(message, "channel"));
        return acts(user, where, message, true, button(message, label), List.of());
    }

    /** Picks options by label from the first list of the message; returns what the app was told. */
    public Envelope picks(String user, String conversation, String ts, String... labels) {
        Conversation where = world.conversations.get(conversation);
        JsonObject message = where.messages.get(ts);
        JsonObject list = Json.within(message)
                .filter(element -> Json.text(element, "type").endsWith("static_select"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to pick from in " + message));
        return acts(user, where, message, false, list, List.of(labels));
    }

    private Envelope acts(
            String user,
            Conversation where,
            JsonObject message,
            boolean ephemeral,
            JsonObject element,
            List<String> labels) {
        JsonObject payload = Happening.interaction("block_actions", user, name(user), world.trigger(user));
        Happening.onMessage(payload, where, message, ephemeral);
        String ts = Json.text(message, "ts");
        payload.addProperty("response_url", responseUrls.apply(new Responses.Place(user, where.id, ts, ephemeral)));
        Picked picked = new Picked(message, element, labels);
        payload.add("state", picked.state());
        payload.add("actions", Json.array(List.of(picked.action(world.stamp()))));
        return interactive(payload);
    }

    /** Uses a shortcut on a message. */
    public Envelope uses(String user, String callback, String conversation, String ts) {
        Conversation where = world.conversations.get(conversation);
        JsonObject payload = Happening.interaction("message_action", user, name(user), world.trigger(user));
        payload.addProperty("callback_id", callback);
        payload.addProperty("message_ts", ts);
        payload.addProperty("action_ts", world.stamp());
        payload.add("channel", Json.object("id", where.id, "name", where.nameInPayloads()));
        payload.add("message", where.messages.get(ts));
        payload.addProperty("response_url", responseUrls.apply(new Responses.Place(user, where.id, "", false)));
        return interactive(payload);
    }

    /** Sends the form that lies open, filled by label. */
    public Envelope fills(String user, Map<String, String> byLabel) {
        JsonObject view = world.views.get(user).getLast().deepCopy();
        view.remove("errors");
        JsonObject values = new JsonObject();
        Map<String, String> left = new LinkedHashMap<>(byLabel);
        for (JsonObject block : Json.list(view, "blocks")) {
            if (Json.text(block, "type").equals("input")) {
                JsonObject label = block.getAsJsonObject("label");
                String typed = Optional.ofNullable(left.remove(Json.text(label, "text")))
                        .orElse("");
                JsonObject element = block.getAsJsonObject("element");
                values.add(
                        Json.text(block, "block_id"),
                        Json.object(Json.text(element, "action_id"), Picked.filled(element, typed)));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The form has no " + left.keySet() + ": " + view);
        }
        view.add("state", Json.object("values", values));
        JsonObject payload = Happening.interaction("view_submission", user, name(user), world.trigger(user));
        payload.add("view", view);
        Envelope envelope = interactive(payload);
        envelope.ack().thenAccept(answer -> world.change(() -> views.answered(user, answer)));
        return envelope;
    }

    /** Any other interactive payload. */
    public Envelope interactive(JsonObject payload) {
        return socket.send(Envelope.of("env-" + world.number(), "interactive", payload, 0));
    }

    private static JsonObject button(JsonObject message, String label) {
        return Json.within(message)
                .filter(element -> Json.text(element, "type").equals("button"))
                .filter(element -> Json.text(element.get("text"), "text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " on " + message));
    }

    private JsonObject typed(String user, String text) {
        return Json.object(
                "type",
                "message",
                "user",
                user,
                "team",
                LocalSlack.TEAM,
                "client_msg_id",
                "client-" + world.number(),
                "text",
                text,
                "blocks",
                new ArrayList<>(),
                "ts",
                world.stamp());
    }

    private String name(String user) {
        return world.people.get(user).name();
    }

    private static String subscribed(Conversation where) {
        return switch (where.kind) {
            case PUBLIC -> "channels";
            case PRIVATE -> "groups";
            case DIRECT -> "im";
            case ROOM -> "mpim";
        };
    }
}
