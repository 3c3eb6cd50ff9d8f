package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Door;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Control.Menu;
import org.nobo.chat.Control.Option;

/** Buttons and lists as Slack shows them, and what they are called when they come back. */
final class Pressable {
    /** A button of ours; its value is the choice. */
    static final String CHOICE = "choice/";

    /** A list of ours; the choice stands behind the slash. */
    static final String MENU = "menu/";

    /** The button that says that all is picked from the list named behind the slash. */
    static final String PICKED = "picked/";

    /** A link on a button: Slack tells of it, and nothing follows. */
    static final String DOOR = "door/";

    private static final int IN_A_ROW = 25;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_PROMPT = 150;
    private static final int OPTIONS = 100;
    private static final int OPTIONS_WITH_HINTS = 6_000;

    private Pressable() {}

    static List<JsonObject> blocks(List<Control> controls) {
        List<JsonObject> blocks = new ArrayList<>();
        List<JsonObject> row = new ArrayList<>();
        for (Control control : controls) {
            if (control instanceof Menu menu) {
                endRow(row, blocks);
                blocks.addAll(menu(menu));
            } else {
                row.add(button(control, row.size()));
                if (row.size() == IN_A_ROW) {
                    endRow(row, blocks);
                }
            }
        }
        endRow(row, blocks);
        return blocks;
    }

    static List<String> labels(List<Control> controls) {
        return controls.stream()
                .map(control -> switch (control) {
                    case Choice choice -> choice.label();
                    case Door door -> door.label();
                    case Menu menu -> menu.prompt();
                })
                .toList();
    }

    private static void endRow(List<JsonObject> row, List<JsonObject> blocks) {
        if (!row.isEmpty()) {
            blocks.add(Wire.object("type", "actions", "elements", Wire.array(row)));
            row.clear();
        }
    }

    private static JsonObject button(Control control, int number) {
        return switch (control) {
            case Choice choice ->
                Wire.object(
                        "type", "button",
                        "text", label(choice.label()),
                        "action_id", CHOICE + number,
                        "value", choice.id(),
                        "style", style(choice.look()));
            case Door door ->
                Wire.object(
                        "type",
                        "button",
                        "text",
                        label(door.label()),
                        "action_id",
                        DOOR + number,
                        "url",
                        door.target().toString());
            case Menu menu -> throw new IllegalArgumentException("A list is no button: " + menu.id());
        };
    }

    private static String style(Look look) {
        return switch (look) {
            case PLAIN -> null;
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    /** One of a list goes off at once; of several, Slack tells each click, so a tick beside it says when all is picked. */
    private static List<JsonObject> menu(Menu menu) {
        if (menu.options().isEmpty()) {
            return List.of();
        }
        boolean several = menu.most() > 1;
        JsonObject list = Wire.object(
                "type", several ? "multi_static_select" : "static_select",
                "action_id", MENU + menu.id(),
                "placeholder", menu.prompt().isBlank() ? null : Wire.plainText(cut(menu.prompt(), LONGEST_PROMPT)),
                "max_selected_items",
                        several ? Math.min(menu.most(), menu.options().size()) : null);
        fill(list, menu.options());
        List<JsonObject> elements = new ArrayList<>(List.of(list));
        if (several) {
            elements.add(Wire.object(
                    "type",
                    "button",
                    "text",
                    label("✓"),
                    "action_id",
                    PICKED + menu.id(),
                    "value",
                    menu.id(),
                    "style",
                    "primary"));
        }
        List<JsonObject> blocks = new ArrayList<>();
        if (menu.prompt().length() > LONGEST_PROMPT) {
            blocks.addAll(new Sheet(List.of(new Line(
                            Line.Kind.PLAIN, List.of(new Line.Words(Markup.clean(menu.prompt()), Line.Look.PLAIN)))))
                    .blocks());
        }
        blocks.add(Wire.object("type", "actions", "elements", Wire.array(elements)));
        return blocks;
    }

    /** Puts options into a list: as they are, or in groups of a hundred where there are more. */
    static void fill(JsonObject list, List<Option> options) {
        List<JsonObject> lines = options.stream().map(Pressable::option).toList();
        if (Wire.array(lines).toString().length() > OPTIONS_WITH_HINTS) {
            lines.forEach(line -> line.remove("description"));
        }
        if (lines.size() <= OPTIONS) {
            list.add("options", Wire.array(lines));
            return;
        }
        List<JsonObject> groups = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += OPTIONS) {
            List<JsonObject> part = lines.subList(from, Math.min(lines.size(), from + OPTIONS));
            String first = Wire.text(part.getFirst(), "text", "text");
            String last = Wire.text(part.getLast(), "text", "text");
            groups.add(
                    Wire.object("label", label(cut(first, 35) + " – " + cut(last, 35)), "options", Wire.array(part)));
        }
        list.add("option_groups", Wire.array(groups));
    }

    static JsonObject option(Option option) {
        return Wire.object(
                "text", label(option.label()),
                "value", option.value(),
                "description", option.hint().isBlank() ? null : label(option.hint()));
    }

    private static JsonObject label(String words) {
        return Wire.plainText(cut(words, LONGEST_LABEL));
    }

    /** Labels are the one thing that is cut: what is longer fits no button anywhere. */
    static String cut(String words, int most) {
        String clean = Markup.clean(words);
        if (clean.isBlank()) {
            return "…";
        }
        return clean.length() <= most
                ? clean
                : clean.substring(0, Sentences.end(clean, most - 1)).strip() + "…";
    }
}
