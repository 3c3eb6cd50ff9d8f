package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nobo.chat.Control.Option;

/** A list that fills itself while somebody types: Slack's external select, and what it is offered. */
final class Suggested {
    private static final int MOST_OFFERED = 100;
    private static final int LONGEST_VALUE = 150;

    private Suggested() {}

    /**
     * @param value what stands in it at first, with commas between several
     * @param most how many may be picked
     */
    static JsonObject list(String action, String value, int most) {
        boolean several = most > 1;
        List<JsonObject> held = pieces(value, several).stream()
                .map(piece -> Pressable.option(Option.of(piece, piece)))
                .toList();
        return Wire.object(
                "type", several ? "multi_external_select" : "external_select",
                "action_id", action,
                "min_query_length", 1,
                "max_selected_items", several ? most : null,
                "initial_options", several && !held.isEmpty() ? Wire.array(held) : null,
                "initial_option", several || held.isEmpty() ? null : held.getFirst());
    }

    private static List<String> pieces(String value, boolean several) {
        return (several ? Arrays.stream(value.split(",")) : Arrays.stream(new String[] {value}))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty() && piece.length() <= LONGEST_VALUE)
                .distinct()
                .toList();
    }

    /** What was picked, as somebody would have typed it. */
    static String typed(List<JsonObject> picked) {
        return picked.stream().map(option -> Wire.text(option, "value")).collect(Collectors.joining(", "));
    }

    /** What fits best comes first; what was typed itself can always be picked, for Slack takes nothing else. */
    static JsonObject offer(List<Option> fitting, String typed) {
        Map<String, Option> offered = new LinkedHashMap<>();
        for (Option option : fitting) {
            if (!option.value().isEmpty() && option.value().length() <= LONGEST_VALUE) {
                offered.putIfAbsent(option.value(), option);
            }
        }
        String own = Markup.clean(typed).strip();
        boolean known =
                offered.values().stream().anyMatch(option -> option.label().equalsIgnoreCase(own));
        if (!own.isEmpty() && own.length() <= LONGEST_VALUE && !known) {
            offered.put(own, Option.of(own, own));
        }
        List<JsonObject> options = offered.values().stream()
                .limit(MOST_OFFERED)
                .map(Pressable::option)
                .toList();
        return Wire.object("options", Wire.array(options));
    }
}
