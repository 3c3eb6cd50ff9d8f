package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.slack.local.Json;

/** Reads a message of Slack's as a person does: the words, what can be pressed, who is told. */
final class Eyes {
    /** What Slack takes for a mention in text that it parses. */
    private static final Pattern PING = Pattern.compile("<([@!])([A-Za-z0-9^]+)[^>]*>");

    private final StringBuilder words = new StringBuilder();
    private final List<String> labels = new ArrayList<>();
    private final Set<String> pings = new HashSet<>();

    void read(JsonObject message) {
        parsed(Json.text(message, "text"));
        Json.list(message, "blocks").forEach(this::block);
    }

    String words() {
        return words.toString().strip();
    }

    List<String> labels() {
        return labels;
    }

    Set<String> pings() {
        return pings;
    }

    private void block(JsonObject block) {
        switch (Json.text(block, "type")) {
            case "header" -> words.append(Json.text(block.get("text"), "text")).append('\n');
            case "rich_text" -> Json.list(block, "elements").forEach(this::container);
            case "actions" -> Json.list(block, "elements").forEach(this::control);
            case "section" -> {
                parsed(Json.text(block.get("text"), "text"));
                words.append(Json.text(block.get("text"), "text")).append('\n');
            }
            default -> {}
        }
    }

    private void container(JsonObject container) {
        if (Json.text(container, "type").equals("rich_text_list")) {
            for (JsonObject item : Json.list(container, "elements")) {
                words.append("• ");
                container(item);
            }
        } else {
            Json.list(container, "elements").forEach(this::leaf);
            words.append('\n');
        }
    }

    private void leaf(JsonObject leaf) {
        switch (Json.text(leaf, "type")) {
            case "text" -> words.append(Json.text(leaf, "text"));
            case "link" -> words.append(Json.text(leaf, leaf.has("text") ? "text" : "url"));
            case "user" -> {
                pings.add(Json.text(leaf, "user_id"));
                words.append('@').append(Json.text(leaf, "user_id"));
            }
            case "broadcast", "usergroup" -> pings.add("*");
            case "channel" -> words.append('#').append(Json.text(leaf, "channel_id"));
            default -> {}
        }
    }

    private void control(JsonObject control) {
        if (Json.text(control, "type").equals("button")) {
            String label = Json.text(control.get("text"), "text");
            if (!label.equals("✓")) {
                labels.add(label);
            }
        } else {
            Json.within(control)
                    .filter(element -> element.has("value"))
                    .forEach(option -> labels.add(Json.text(option.get("text"), "text")));
        }
    }

    private void parsed(String text) {
        Matcher ping = PING.matcher(text);
        while (ping.find()) {
            pings.add(ping.group(1).equals("@") ? ping.group(2) : "*");
        }
    }
}
