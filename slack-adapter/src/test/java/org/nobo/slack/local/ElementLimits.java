package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** The limits of what can be pressed, picked or filled. */
final class ElementLimits {
    private static final int OPTIONS = 100;
    private static final Set<String> STYLES = Set.of("", "primary", "danger");

    private final SlackLimits limits;
    private final String at;

    ElementLimits(SlackLimits limits, String at) {
        this.limits = limits;
        this.at = at;
    }

    void check(JsonObject element) {
        limits.between(at + "/action_id", Json.text(element, "action_id"), 1, 255);
        switch (Json.text(element, "type")) {
            case "button" -> button(element);
            case "static_select" -> select(element, "initial_option");
            case "multi_static_select" -> {
                select(element, "initial_options");
                number(element, "max_selected_items", 1, OPTIONS);
            }
            case "multi_external_select" -> {
                external(element, "initial_options");
                number(element, "max_selected_items", 1, OPTIONS);
            }
            case "external_select" -> external(element, "initial_option");
            case "multi_users_select" -> {
                placeholder(element);
                number(element, "max_selected_items", 1, OPTIONS);
            }
            case "conversations_select", "channels_select", "users_select" -> placeholder(element);
            case "plain_text_input" -> input(element);
            default -> limits.problem(at, "unsupported type: " + Json.text(element, "type"));
        }
    }

    private void button(JsonObject button) {
        limits.plain(at + "/text", button.get("text"), 75);
        limits.atMost(at + "/value", Json.text(button, "value"), 2_000);
        limits.atMost(at + "/url", Json.text(button, "url"), 3_000);
        limits.atMost(at + "/accessibility_label", Json.text(button, "accessibility_label"), 75);
        if (!STYLES.contains(Json.text(button, "style"))) {
            limits.problem(at + "/style", "must be primary or danger");
        }
    }

    private void select(JsonObject select, String initial) {
        placeholder(select);
        List<JsonObject> options = Json.list(select, "options");
        List<JsonObject> groups = Json.list(select, "option_groups");
        if (options.isEmpty() == groups.isEmpty()) {
            limits.problem(at, "must have either options or option_groups");
        }
        if (options.size() > OPTIONS || groups.size() > OPTIONS) {
            limits.problem(at, "no more than " + OPTIONS + " items allowed");
        }
        options.forEach(this::option);
        for (JsonObject group : groups) {
            limits.plain(at + "/option_groups/label", group.get("label"), 75);
            List<JsonObject> inside = Json.list(group, "options");
            if (inside.isEmpty() || inside.size() > OPTIONS) {
                limits.problem(at + "/option_groups/options", "1 to " + OPTIONS + " items allowed");
            }
            inside.forEach(this::option);
        }
        if (select.has(initial) && select.get(initial).isJsonObject()) {
            boolean among = options.contains(select.getAsJsonObject(initial))
                    || groups.stream()
                            .anyMatch(group -> Json.list(group, "options").contains(select.getAsJsonObject(initial)));
            if (!among) {
                limits.problem(at + "/" + initial, "must be one of the options");
            }
        }
    }

    private void external(JsonObject select, String initial) {
        placeholder(select);
        number(select, "min_query_length", 0, Integer.MAX_VALUE);
        Json.at(select, initial).ifPresent(held -> {
            if (held.isJsonArray() && held.getAsJsonArray().isEmpty()) {
                limits.problem(at + "/" + initial, "must have at least 1 item");
            }
            (held.isJsonArray() ? Json.list(select, initial) : List.of(held.getAsJsonObject())).forEach(this::option);
        });
    }

    void option(JsonObject option) {
        limits.text(at + "/options/text", option.get("text"), 75);
        limits.between(at + "/options/value", Json.text(option, "value"), 1, 150);
        if (option.has("description")) {
            limits.plain(at + "/options/description", option.get("description"), 75);
        }
    }

    private void input(JsonObject input) {
        if (input.has("placeholder")) {
            placeholder(input);
        }
        limits.atMost(at + "/initial_value", Json.text(input, "initial_value"), 3_000);
        number(input, "max_length", 1, 3_000);
        number(input, "min_length", 0, 3_000);
    }

    private void placeholder(JsonObject element) {
        if (element.has("placeholder")) {
            limits.plain(at + "/placeholder", element.get("placeholder"), 150);
        }
    }

    private void number(JsonObject element, String name, int least, int most) {
        if (element.has(name)) {
            int value = element.get(name).getAsInt();
            if (value < least || value > most) {
                limits.problem(at + "/" + name, "must be between " + least + " and " + most);
            }
        }
    }
}
