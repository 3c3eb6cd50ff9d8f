package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A channel, a direct message or a group message with what was said in it, by time. */
final class Conversation {
    /** The four kinds, each with the word Slack has for it in events. */
    enum Kind {
        PUBLIC("channel", "public_channel", "channels:history"),
        PRIVATE("group", "private_channel", "groups:history"),
        DIRECT("im", "im", "im:history"),
        ROOM("mpim", "mpim", "mpim:history");

        final String word;
        private final String type;
        final String historyScope;

        /**
         * @param type the word by which lists are asked for it
         */
        Kind(String word, String type, String historyScope) {
            this.word = word;
            this.type = type;
            this.historyScope = historyScope;
        }

        String readScope() {
            return historyScope.replace(":history", ":read");
        }

        static Optional<Kind> asked(String type) {
            return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
        }
    }

    final String id;
    final String name;
    final Kind kind;
    private final String bot;
    final Set<String> members = new LinkedHashSet<>();
    final TreeMap<String, JsonObject> messages = new TreeMap<>();
    boolean archived;

    /**
     * @param bot whom it is hidden from, where they are not in it
     */
    Conversation(String id, String name, Kind kind, String bot) {
        this.bot = bot;
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    /** Whether the bot is not told that it exists. */
    boolean isHidden() {
        return kind != Kind.PUBLIC && !members.contains(bot);
    }

    /** The name as interactive payloads give it. */
    String nameInPayloads() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
            case ROOM -> name;
        };
    }

    Optional<JsonObject> message(String ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    /** What stands in the conversation itself, not in its threads, oldest first. */
    List<JsonObject> topLevel() {
        List<JsonObject> top = new ArrayList<>();
        for (JsonObject message : messages.values()) {
            String thread = Json.text(message, "thread_ts");
            if (thread.isEmpty() || thread.equals(Json.text(message, "ts"))) {
                top.add(message);
            }
        }
        return top;
    }

    /** What was said below each message, by its time. */
    Map<String, List<JsonObject>> threads() {
        return messages.values().stream()
                .filter(message -> !Json.text(message, "thread_ts").isEmpty())
                .filter(message -> !Json.text(message, "thread_ts").equals(Json.text(message, "ts")))
                .collect(Collectors.groupingBy(message -> Json.text(message, "thread_ts")));
    }

    /** A message as its conversation shows it: with how its thread has grown. */
    static JsonObject withItsThread(JsonObject message, Map<String, List<JsonObject>> threads) {
        JsonObject shown = message.deepCopy();
        String ts = Json.text(message, "ts");
        List<JsonObject> below = threads.getOrDefault(ts, List.of());
        if (!below.isEmpty()) {
            shown.addProperty("thread_ts", ts);
            shown.addProperty("reply_count", below.size());
            shown.addProperty("latest_reply", Json.text(below.getLast(), "ts"));
        }
        return shown;
    }

    /** The root and what was said below it, oldest first. */
    List<JsonObject> thread(String root) {
        return messages.values().stream()
                .filter(message -> Json.text(message, "ts").equals(root)
                        || Json.text(message, "thread_ts").equals(root))
                .toList();
    }

    JsonObject json() {
        JsonObject json = Json.object(
                "id",
                id,
                "name",
                name,
                "is_channel",
                kind == Kind.PUBLIC,
                "is_group",
                kind == Kind.PRIVATE,
                "is_im",
                kind == Kind.DIRECT,
                "is_mpim",
                kind == Kind.ROOM,
                "is_private",
                kind != Kind.PUBLIC,
                "is_archived",
                archived,
                "is_member",
                members.contains(bot));
        if (kind == Kind.DIRECT) {
            members.stream().filter(member -> !member.equals(bot)).forEach(member -> json.addProperty("user", member));
        }
        return json;
    }
}
