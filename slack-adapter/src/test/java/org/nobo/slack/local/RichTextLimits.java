package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** What a rich_text block may hold. */
final class RichTextLimits {
    private static final Set<String> LEAVES =
            Set.of("text", "link", "user", "channel", "emoji", "broadcast", "usergroup", "date", "color");

    private final SlackLimits limits;
    private final String at;

    RichTextLimits(SlackLimits limits, String at) {
        this.limits = limits;
        this.at = at;
    }

    void check(JsonObject block) {
        List<JsonObject> elements = Json.list(block, "elements");
        if (elements.isEmpty()) {
            limits.problem(at + "/elements", "must have at least 1 item");
        }
        elements.forEach(this::container);
    }

    private void container(JsonObject container) {
        List<JsonObject> inside = Json.list(container, "elements");
        switch (Json.text(container, "type")) {
            case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> inside.forEach(this::leaf);
            case "rich_text_list" -> {
                if (!Set.of("bullet", "ordered").contains(Json.text(container, "style"))) {
                    limits.problem(at, "a list is bullet or ordered");
                }
                if (inside.isEmpty()) {
                    limits.problem(at, "a list has at least 1 item");
                }
                inside.forEach(this::item);
            }
            default -> limits.problem(at, "unsupported type: " + Json.text(container, "type"));
        }
    }

    private void item(JsonObject item) {
        if (!"rich_text_section".equals(Json.text(item, "type"))) {
            limits.problem(at, "a list holds sections");
        }
        Json.list(item, "elements").forEach(this::leaf);
    }

    private void leaf(JsonObject leaf) {
        String type = Json.text(leaf, "type");
        if (!LEAVES.contains(type)) {
            limits.problem(at, "unsupported type: " + type);
        }
        switch (type) {
            case "text" -> limits.between(at + "/text", Json.text(leaf, "text"), 1, 12_000);
            case "link" -> limits.between(at + "/url", Json.text(leaf, "url"), 1, 3_000);
            case "user" -> limits.between(at + "/user_id", Json.text(leaf, "user_id"), 1, 20);
            case "channel" -> limits.between(at + "/channel_id", Json.text(leaf, "channel_id"), 1, 20);
            default -> {}
        }
    }
}
