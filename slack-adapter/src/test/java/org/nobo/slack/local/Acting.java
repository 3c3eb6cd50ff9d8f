package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;

/** What people do and what happens to them, told to the app by the Events API. */
public final class Acting {
    private final Granted granted;
    private final World world;
    private final Files files;
    private final Telling line;

    Acting(Granted granted, World world, Telling line, Files files) {
        this.files = files;
        this.granted = granted;
        this.world = world;
        this.line = line;
    }

    /** Somebody is new in the workspace. */
    public Envelope joins(Somebody somebody) {
        world.change(() -> world.people.put(somebody.id(), somebody));
        return tells(
                "team_join",
                Json.object(
                        "type", "team_join", "user", somebody.json(world.tenant.team()), "event_ts", world.stamp()));
    }

    /** Something about somebody has changed. */
    public Envelope changes(Somebody somebody) {
        world.change(() -> world.people.put(somebody.id(), somebody));
        return tells(
                "user_change",
                Json.object(
                        "type", "user_change", "user", somebody.json(world.tenant.team()), "event_ts", world.stamp()));
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
                world.tenant.team(),
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

    /** Somebody writes, and the app is not told: no line is open, and Slack has given up repeating it. */
    public String saysUnheard(String user, String conversation, String text) {
        return saysUnheard(user, conversation, text, "");
    }

    /** The same, in the thread below a message. */
    public String saysUnheard(String user, String conversation, String text, String thread) {
        JsonObject message = typed(user, text);
        if (!thread.isEmpty()) {
            message.addProperty("thread_ts", thread);
        }
        world.change(() -> world.conversations.get(conversation).messages.put(Json.text(message, "ts"), message));
        return Json.text(message, "ts");
    }

    /** Somebody shares a file, with or without a word to it. */
    public Said shares(String user, String conversation, String text, String name, byte[] bytes, String alt) {
        Conversation where = world.conversations.get(conversation);
        JsonObject message = typed(user, text);
        message.addProperty("subtype", "file_share");
        message.add("files", Json.array(java.util.List.of(files.sharedBy(name, bytes, alt))));
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

    /** Somebody opens the assistant pane beside a channel; returns the thread it begins, with how the app was told. */
    public Said opensPane(String user, String conversation, String beside) {
        Conversation where = world.conversations.get(conversation);
        JsonObject root = Json.object(
                "type",
                "message",
                "subtype",
                Assisting.ROOT,
                "user",
                world.tenant.bot(),
                "text",
                "New assistant thread",
                "ts",
                world.stamp());
        String ts = Json.text(root, "ts");
        root.addProperty("thread_ts", ts);
        world.change(() -> where.messages.put(ts, root));
        return new Said(ts, looksAt(user, conversation, ts, beside, "assistant_thread_started"));
    }

    /** With the pane open somebody goes to another channel. */
    public Envelope goesOn(String user, String conversation, String thread, String beside) {
        return looksAt(user, conversation, thread, beside, "assistant_thread_context_changed");
    }

    private Envelope looksAt(String user, String conversation, String thread, String beside, String type) {
        JsonObject context = Json.object("channel_id", beside, "team_id", world.tenant.team());
        JsonObject pane =
                Json.object("user_id", user, "context", context, "channel_id", conversation, "thread_ts", thread);
        return tells(type, Json.object("type", type, "assistant_thread", pane, "event_ts", world.stamp()));
    }

    /** An event the app may not know. */
    public Envelope tells(String subscription, JsonObject event) {
        if (!granted.events().contains(subscription)) {
            throw new AssertionError("The app is not subscribed to " + subscription);
        }
        long seconds = world.now().getEpochSecond();
        return again(Happening.event(world, "Ev0" + world.number() + world.elsewhere(), seconds, event), 0);
    }

    /** The same event once more, as Slack repeats what was not acknowledged in time. */
    public Envelope repeats(Envelope earlier) {
        return again(earlier.payload(), earlier.attempt() + 1);
    }

    /** The same happening under an event id of its own, as Slack has been seen to do. */
    public Envelope repeatsUnderAnotherId(Envelope earlier) {
        JsonObject payload = earlier.payload().deepCopy();
        payload.addProperty("event_id", "Ev0" + world.number() + world.elsewhere());
        return again(payload, 0);
    }

    private Envelope again(JsonObject payload, int attempt) {
        return line.send(Envelope.of(world.envelope(), "events_api", payload, attempt));
    }

    private JsonObject typed(String user, String text) {
        return Json.object(
                "type",
                "message",
                "user",
                user,
                "team",
                world.tenant.team(),
                "client_msg_id",
                "client-" + world.number(),
                "text",
                text,
                "blocks",
                new ArrayList<>(),
                "ts",
                world.stamp());
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
