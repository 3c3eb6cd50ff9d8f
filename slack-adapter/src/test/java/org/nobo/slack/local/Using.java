package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people do with what an app shows them: commands, buttons, lists, forms, shortcuts. */
public final class Using {
    private final World world;
    private final Telling line;
    private final Views views;
    private final Function<Responses.Place, String> responseUrls;

    Using(World world, Telling line, Views views, Function<Responses.Place, String> responseUrls) {
        this.world = world;
        this.line = line;
        this.views = views;
        this.responseUrls = responseUrls;
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
                world.tenant.team(),
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
        return line.send(Envelope.of(world.envelope(), "slash_commands", payload, 0)
                .then(said -> {
                    if (said.has("text") || said.has("blocks")) {
                        JsonObject whisper = Chat.content(said, world);
                        whisper.addProperty("ts", world.stamp());
                        whisper.addProperty("channel", where.id);
                        world.whisper(user, whisper);
                    }
                }));
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
        JsonObject payload = Happening.interaction(world, "block_actions", user, name(user), world.trigger(user));
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
        JsonObject payload = Happening.interaction(world, "message_action", user, name(user), world.trigger(user));
        payload.addProperty("callback_id", callback);
        payload.addProperty("message_ts", ts);
        payload.addProperty("action_ts", world.stamp());
        payload.add("channel", Json.object("id", where.id, "name", where.nameInPayloads()));
        payload.add("message", where.messages.get(ts));
        payload.addProperty("response_url", responseUrls.apply(new Responses.Place(user, where.id, "", false)));
        return interactive(payload);
    }

    /** Uses a shortcut that stands on no message. */
    public Envelope usesAnywhere(String user, String callback) {
        JsonObject payload = Happening.interaction(world, "shortcut", user, name(user), world.trigger(user));
        payload.addProperty("callback_id", callback);
        payload.addProperty("action_ts", world.stamp());
        return interactive(payload);
    }

    /** Sends the form that lies open, filled by label; what is not named stays as it is. */
    public Envelope fills(String user, Map<String, String> byLabel) {
        JsonObject view = world.views.get(user).getLast().deepCopy();
        view.remove("errors");
        JsonObject values = new JsonObject();
        Map<String, String> left = new LinkedHashMap<>(byLabel);
        for (JsonObject block : Json.list(view, "blocks")) {
            if (Json.text(block, "type").equals("input")) {
                JsonObject label = block.getAsJsonObject("label");
                Optional<String> typed = Optional.ofNullable(left.remove(Json.text(label, "text")));
                JsonObject element = block.getAsJsonObject("element");
                values.add(
                        Json.text(block, "block_id"),
                        Json.object(Json.text(element, "action_id"), filled(user, view, block, typed)));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The form has no " + left.keySet() + ": " + view);
        }
        view.add("state", Json.object("values", values));
        JsonObject payload = Happening.interaction(world, "view_submission", user, name(user), world.trigger(user));
        payload.add("view", view);
        return line.send(envelope(payload).then(answer -> views.answered(user, answer)));
    }

    private JsonObject filled(String user, JsonObject view, JsonObject block, Optional<String> typed) {
        JsonObject element = block.getAsJsonObject("element");
        if (!Json.text(element, "type").endsWith("external_select")) {
            return Picked.filled(element, typed);
        }
        JsonObject state = Json.object("type", Json.text(element, "type"));
        boolean several = Json.text(element, "type").startsWith("multi");
        if (typed.isEmpty()) {
            Json.at(element, several ? "initial_options" : "initial_option")
                    .ifPresent(held -> state.add(several ? "selected_options" : "selected_option", held));
            return state;
        }
        List<JsonObject> picked = Arrays.stream(typed.get().split(",\\s*"))
                .map(label -> offered(user, view, block, label))
                .toList();
        state.add(several ? "selected_options" : "selected_option", several ? Json.array(picked) : picked.getFirst());
        return state;
    }

    /** What is offered while somebody types this into a list of an open form, by its label. */
    private JsonObject offered(String user, JsonObject view, JsonObject block, String label) {
        return types(user, view, block, label).stream()
                .filter(option -> Json.text(option.get("text"), "text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is offered for " + label));
    }

    /** What is offered while somebody types into a field of the form that lies open, by label. */
    public List<String> types(String user, String field, String typed) {
        JsonObject view = world.views.get(user).getLast();
        JsonObject block = Json.list(view, "blocks").stream()
                .filter(each -> Json.text(each.get("label"), "text").equals(field))
                .findFirst()
                .orElseThrow();
        return types(user, view, block, typed).stream()
                .map(option -> Json.text(option.get("text"), "text"))
                .toList();
    }

    private List<JsonObject> types(String user, JsonObject view, JsonObject block, String typed) {
        JsonObject payload = Happening.interaction(world, "block_suggestion", user, name(user), world.trigger(user));
        payload.remove("trigger_id");
        payload.addProperty("action_id", Json.text(block.get("element"), "action_id"));
        payload.addProperty("block_id", Json.text(block, "block_id"));
        payload.addProperty("value", typed);
        payload.add("container", Json.object("type", "view", "view_id", Json.text(view, "id")));
        payload.add("view", view);
        JsonObject answer = interactive(payload).acknowledged();
        List<String> problems = SlackLimits.ofOptions(answer);
        if (!problems.isEmpty()) {
            throw new AssertionError("Slack would not take " + problems + ": " + answer);
        }
        return Json.list(answer, "options");
    }

    /** Presses the button with this label on the bot's own page. */
    public Envelope pressesAtHome(String user, String label) {
        return pressesOn(user, Views.WithId.of(world.homes.get(user)), label);
    }

    /** Presses the button with this label in the window that lies open. */
    public Envelope pressesInWindow(String user, String label) {
        return pressesOn(user, Views.WithId.of(world.views.get(user).getLast()), label);
    }

    private Envelope pressesOn(String user, Views.WithId on, String label) {
        JsonObject payload = Happening.interaction(world, "block_actions", user, name(user), world.trigger(user));
        payload.add("container", Json.object("type", "view", "view_id", on.id()));
        payload.add("view", on.view());
        payload.add(
                "actions",
                Json.array(List.of(new Picked(on.view(), button(on.view(), label), List.of()).action(world.stamp()))));
        return interactive(payload);
    }

    /** The same once more. */
    public Envelope repeats(Envelope earlier) {
        return line.send(Envelope.of(world.envelope(), earlier.type(), earlier.payload(), 0)
                .then(earlier.then()));
    }

    /** Any other interactive payload. */
    public Envelope interactive(JsonObject payload) {
        return line.send(envelope(payload));
    }

    private Envelope envelope(JsonObject payload) {
        return Envelope.of(world.envelope(), "interactive", payload, 0);
    }

    private static JsonObject button(JsonObject message, String label) {
        return Json.within(message)
                .filter(element -> Json.text(element, "type").equals("button"))
                .filter(element -> Json.text(element.get("text"), "text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " on " + message));
    }

    private String name(String user) {
        return world.people.get(user).name();
    }
}
