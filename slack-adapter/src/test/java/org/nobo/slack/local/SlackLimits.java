package org.nobo.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Slack's documented limits of blocks and views, checked on the JSON that goes over the wire.
 *
 * <p>A problem is a sentence with the place it was found at, as Slack gives it in {@code response_metadata.messages}.
 */
public final class SlackLimits {
    /**
     * Characters all blocks of one message may have as JSON. Not documented; reported at 13,297 (slackapi/bolt-js
     * 2509).
     */
    public static final int MOST_OF_ALL_BLOCKS = 13_000;

    private static final int BLOCKS_OF_A_MESSAGE = 50;
    private static final int BLOCKS_OF_A_VIEW = 100;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();

    private SlackLimits() {}

    /** What Slack would not take in a message with these blocks; empty when it would take them. */
    public static List<String> ofMessage(JsonArray blocks) {
        SlackLimits limits = new SlackLimits();
        limits.blocks(blocks, BLOCKS_OF_A_MESSAGE, Set.of("input"));
        return limits.problems;
    }

    /** What Slack would not take in this view; empty when it would take it. */
    public static List<String> ofView(JsonObject view) {
        SlackLimits limits = new SlackLimits();
        boolean modal = Json.text(view, "type").equals("modal");
        JsonArray blocks = view.has("blocks") ? view.getAsJsonArray("blocks") : new JsonArray();
        limits.blocks(blocks, BLOCKS_OF_A_VIEW, Set.of());
        limits.atMost("/private_metadata", Json.text(view, "private_metadata"), 3_000);
        limits.atMost("/callback_id", Json.text(view, "callback_id"), 255);
        if (modal) {
            limits.plain("/title", view.get("title"), 24);
            boolean asks = Json.objects(blocks).stream().anyMatch(block -> "input".equals(Json.text(block, "type")));
            if (asks || view.has("submit")) {
                limits.plain("/submit", view.get("submit"), 24);
            }
        }
        return limits.problems;
    }

    /** What Slack would not take in an answer to what somebody types; empty when it would take it. */
    public static List<String> ofOptions(JsonObject answer) {
        SlackLimits limits = new SlackLimits();
        List<JsonObject> options = Json.list(answer, "options");
        if (!answer.has("options") || options.size() > 100) {
            limits.problem("/options", "0 to 100 items");
        }
        options.forEach(new ElementLimits(limits, "")::option);
        return limits.problems;
    }

    private void blocks(JsonArray blocks, int most, Set<String> forbidden) {
        if (blocks.size() > most) {
            problem("/blocks", "no more than " + most + " items allowed");
        }
        for (int i = 0; i < blocks.size(); i++) {
            JsonObject block = blocks.get(i).getAsJsonObject();
            String type = Json.text(block, "type");
            if (forbidden.contains(type)) {
                problem("/blocks/" + i, "unsupported type: " + type);
            }
            String id = Json.text(block, "block_id");
            atMost("/blocks/" + i + "/block_id", id, 255);
            if (!id.isEmpty() && !blockIds.add(id)) {
                problem("/blocks/" + i + "/block_id", "`block_id` `" + id + "` already exists");
            }
            block("/blocks/" + i, type, block);
        }
    }

    private void block(String at, String type, JsonObject block) {
        switch (type) {
            case "header" -> plain(at + "/text", block.get("text"), 150);
            case "section" -> text(at + "/text", block.get("text"), 3_000);
            case "divider" -> {}
            case "context" -> context(at, block);
            case "actions" -> actions(at, block);
            case "input" -> input(at, block);
            case "rich_text" -> new RichTextLimits(this, at).check(block);
            case "image" -> between(at + "/alt_text", Json.text(block, "alt_text"), 1, 2_000);
            default -> problem(at, "unsupported type: " + type);
        }
    }

    private void context(String at, JsonObject block) {
        List<JsonObject> elements = Json.list(block, "elements");
        if (elements.isEmpty() || elements.size() > 10) {
            problem(at + "/elements", "1 to 10 items allowed");
        }
    }

    private void actions(String at, JsonObject block) {
        List<JsonObject> elements = Json.list(block, "elements");
        if (elements.isEmpty() || elements.size() > 25) {
            problem(at + "/elements", "1 to 25 items allowed");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String id = Json.text(elements.get(i), "action_id");
            if (!id.isEmpty() && !ids.add(id)) {
                problem(at + "/elements/" + i, "`action_id` `" + id + "` already exists");
            }
            new ElementLimits(this, at + "/elements/" + i).check(elements.get(i));
        }
    }

    private void input(String at, JsonObject block) {
        plain(at + "/label", block.get("label"), 2_000);
        if (block.has("hint")) {
            plain(at + "/hint", block.get("hint"), 2_000);
        }
        JsonElement element = block.get("element");
        if (element == null) {
            problem(at + "/element", "missing required field");
        } else {
            new ElementLimits(this, at + "/element").check(element.getAsJsonObject());
        }
    }

    void plain(String at, JsonElement text, int most) {
        if (!"plain_text".equals(Json.text(text, "type"))) {
            problem(at, "must be a plain_text object");
        }
        between(at + "/text", Json.text(text, "text"), 1, most);
    }

    void text(String at, JsonElement text, int most) {
        String type = Json.text(text, "type");
        if (!type.equals("plain_text") && !type.equals("mrkdwn")) {
            problem(at, "must be a text object");
        }
        between(at + "/text", Json.text(text, "text"), 1, most);
    }

    void between(String at, String text, int least, int most) {
        if (text.length() < least) {
            problem(at, "must be more than " + (least - 1) + " characters");
        }
        atMost(at, text, most);
    }

    void atMost(String at, String text, int most) {
        if (text.length() > most) {
            problem(at, "must be less than " + (most + 1) + " characters");
        }
    }

    void problem(String at, String what) {
        problems.add("[ERROR] " + what + " [json-pointer:" + at + "]");
    }
}
