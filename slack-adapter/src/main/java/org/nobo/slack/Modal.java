package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;

/** A form as Slack's modal, and what was filled in when it comes back. */
final class Modal {
    /** A list that asks us while somebody types; what it is about stands behind the slash. */
    static final String SUGGESTED = "suggested/";

    /** What comes back with a form that was opened on the bot's own page. */
    static final String AT_HOME = "home";

    private static final String FILLED = "filled";
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_LABEL = 2_000;
    private static final int LONGEST_INPUT = 3_000;

    private Modal() {}

    /**
     * @param origin comes back with the form: where the answer to it belongs
     */
    static JsonObject view(Form form, String origin) {
        List<JsonObject> blocks = new ArrayList<>();
        for (Field field : form.fields()) {
            blocks.add(input(field));
        }
        return Wire.object(
                "type", "modal",
                "callback_id", form.id(),
                "private_metadata", origin,
                "title", Wire.plainText(Pressable.cut(form.title(), LONGEST_TITLE)),
                "submit", Wire.plainText(Pressable.cut(form.send(), LONGEST_TITLE)),
                "blocks", Wire.array(blocks));
    }

    /** Why fields could not be taken, by field; Slack shows it in place and keeps what was typed. */
    static JsonObject problems(Form form) {
        JsonObject errors = new JsonObject();
        form.fields().stream()
                .filter(field -> !field.problem().isEmpty())
                .forEach(field -> errors.addProperty(field.id(), field.problem()));
        return errors;
    }

    private static JsonObject input(Field field) {
        String hint = field.problem().isEmpty() ? field.hint() : field.problem() + " " + field.hint();
        return Wire.object(
                "type",
                "input",
                "block_id",
                field.id(),
                "optional",
                !field.required(),
                "label",
                Wire.plainText(Pressable.cut(field.label(), LONGEST_LABEL)),
                "hint",
                hint.isBlank() ? null : Wire.plainText(Pressable.cut(hint.strip(), LONGEST_LABEL)),
                "element",
                element(field));
    }

    private static JsonObject element(Field field) {
        return switch (field.kind()) {
            case Form.Line(int most) -> typed(field, most, false);
            case Form.Lines(int most) -> typed(field, most, true);
            case Form.OneOf(List<Option> options) -> list(field, options);
            case Form.Suggested(String about, int most) -> Suggested.list(SUGGESTED + about, field.value(), most);
            case Form.People(int most) ->
                Wire.object(
                        "type",
                        "multi_users_select",
                        "action_id",
                        FILLED,
                        "max_selected_items",
                        most,
                        "initial_users",
                        field.value().isBlank() ? null : Wire.words(Form.People.ids(field.value())));
            case Form.AChannel channel ->
                Wire.object(
                        "type",
                        "conversations_select",
                        "action_id",
                        FILLED,
                        "initial_conversation",
                        field.value().isBlank() ? null : field.value(),
                        "filter",
                        Wire.object(
                                "include", Wire.words(List.of("public", "private")),
                                "exclude_bot_users", true,
                                "exclude_external_shared_channels", true));
        };
    }

    /** Slack's inputs hold 3,000 characters, so a form that would take more asks for that many here. */
    private static JsonObject typed(Field field, int most, boolean lines) {
        int fits = Math.clamp(most, 1, LONGEST_INPUT);
        String value = Markup.clean(field.value());
        return Wire.object(
                "type", "plain_text_input",
                "action_id", FILLED,
                "multiline", lines,
                "max_length", fits,
                "initial_value", value.isEmpty() ? null : value.substring(0, Math.min(fits, value.length())));
    }

    private static JsonObject list(Field field, List<Option> options) {
        JsonObject list = Wire.object("type", "static_select", "action_id", FILLED);
        Pressable.fill(list, options);
        Stream.concat(
                        Wire.list(list, "options").stream(),
                        Wire.list(list, "option_groups").stream()
                                .flatMap(group -> Wire.list(group, "options").stream()))
                .filter(option -> Wire.text(option, "value").equals(field.value()))
                .findFirst()
                .ifPresent(option -> list.add("initial_option", option));
        return list;
    }

    /** What stands in each field of a form that was sent; an empty text where nothing does. */
    static Map<String, String> values(JsonObject view) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonObject block : Wire.list(view, "blocks")) {
            if (Wire.text(block, "type").equals("input")) {
                String field = Wire.text(block, "block_id");
                values.put(field, filled(held(Wire.in(view, "state", "values", field))));
            }
        }
        return values;
    }

    /** What the one element of a field holds. */
    private static JsonObject held(JsonObject byAction) {
        return byAction.keySet().stream()
                .findFirst()
                .map(action -> Wire.in(byAction, action))
                .orElseGet(JsonObject::new);
    }

    /** A message in a window of its own: how something is whispered on the bot's own page. */
    static JsonObject showing(Message message, PlatformId platform) {
        String title = message.title().isBlank() ? "Nobo" : message.title();
        return Wire.object(
                "type",
                "modal",
                "private_metadata",
                AT_HOME,
                "title",
                Wire.plainText(Pressable.cut(title, LONGEST_TITLE)),
                "blocks",
                Card.page(List.of(message), platform));
    }

    private static String filled(JsonObject state) {
        return switch (Wire.text(state, "type")) {
            case "multi_external_select" -> Suggested.typed(Wire.list(state, "selected_options"));
            case "static_select", "external_select" -> Wire.text(state, "selected_option", "value");
            case "conversations_select" -> Wire.text(state, "selected_conversation");
            case "multi_users_select" -> String.join(",", Wire.texts(state, "selected_users"));
            default -> Wire.text(state, "value");
        };
    }
}
