package org.nobo.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a message as Slack gives it back once somebody has used it. */
record Picked(JsonObject message, JsonObject element, List<String> labels) {

    JsonObject action(String at) {
        JsonObject action = element.deepCopy();
        action.addProperty("block_id", blockOf(message, element));
        action.addProperty("action_ts", at);
        action.entrySet().removeIf(entry -> entry.getKey().endsWith("options"));
        select(action);
        return action;
    }

    /** What all lists of the message hold after this. */
    JsonObject state() {
        if (labels.isEmpty() && !Json.text(element, "type").endsWith("select")) {
            return message.has("picked") ? message.getAsJsonObject("picked") : Json.object("values", new JsonObject());
        }
        JsonObject held = Json.object("type", Json.text(element, "type"));
        select(held);
        JsonObject byAction = Json.object(Json.text(element, "action_id"), held);
        JsonObject state = Json.object("values", Json.object(blockOf(message, element), byAction));
        message.add("picked", state);
        return state;
    }

    private void select(JsonObject into) {
        List<JsonObject> picked = labels.stream().map(this::option).toList();
        switch (Json.text(element, "type")) {
            case "static_select" -> into.add("selected_option", picked.getFirst());
            case "multi_static_select" -> into.add("selected_options", Json.array(picked));
            default -> {}
        }
    }

    private JsonObject option(String label) {
        return options(element)
                .filter(option -> Json.text(option.get("text"), "text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No option " + label + " in " + element));
    }

    private static Stream<JsonObject> options(JsonObject element) {
        return Stream.concat(
                Json.list(element, "options").stream(),
                Json.list(element, "option_groups").stream().flatMap(group -> Json.list(group, "options").stream()));
    }

    private static String blockOf(JsonObject message, JsonObject element) {
        return Json.list(message, "blocks").stream()
                .filter(block -> Json.within(block).anyMatch(element::equals))
                .map(block -> Json.text(block, "block_id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("auto");
    }

    /** The state of an input in which this was typed, or chosen by its label; where nothing was, what stood in it. */
    static JsonObject filled(JsonObject element, Optional<String> typed) {
        String type = Json.text(element, "type");
        JsonObject state = Json.object("type", type);
        switch (type) {
            case "static_select" -> state.add("selected_option", chosen(element, typed));
            case "conversations_select" ->
                state.add("selected_conversation", value(typed, Json.text(element, "initial_conversation")));
            case "multi_users_select" -> state.add("selected_users", users(element, typed));
            default -> state.add("value", value(typed, Json.text(element, "initial_value")));
        }
        return state;
    }

    private static JsonArray users(JsonObject element, Optional<String> typed) {
        JsonArray before =
                Optional.ofNullable(element.getAsJsonArray("initial_users")).orElseGet(JsonArray::new);
        JsonArray picked = new JsonArray();
        typed.ifPresent(ids -> List.of(ids.split(",")).forEach(picked::add));
        return typed.isPresent() ? picked : before;
    }

    private static JsonElement value(Optional<String> typed, String before) {
        String value = typed.orElse(before);
        return value.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    private static JsonElement chosen(JsonObject element, Optional<String> label) {
        if (label.isEmpty()) {
            return Json.at(element, "initial_option").orElse(JsonNull.INSTANCE);
        }
        return options(element)
                .filter(option -> Json.text(option.get("text"), "text").equals(label.get()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No option " + label.get() + " in " + element));
    }
}
