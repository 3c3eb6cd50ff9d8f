package org.nobo.dialogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the states of talks as JSON: {@code {"state": name, "with": record}}. */
final class StateForms {
    /** So far back "back" goes. */
    private static final int MOST_PAST = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private StateForms() {}

    static String write(States<?> states, Object state) {
        ObjectNode form = JSON.createObjectNode();
        form.put("state", states.nameOf(state));
        form.set("with", JSON.valueToTree(state));
        return form.toString();
    }

    static <S> S read(States<S> states, String json) {
        JsonNode form = JSON.readTree(json);
        return JSON.treeToValue(form.get("with"), states.named(form.get("state").stringValue()));
    }

    static List<String> past(String json) {
        List<String> past = new ArrayList<>();
        JSON.readTree(json).forEach(state -> past.add(state.stringValue()));
        return past;
    }

    static String writePast(List<String> past) {
        ArrayNode array = JSON.createArrayNode();
        past.subList(Math.max(0, past.size() - MOST_PAST), past.size()).forEach(array::add);
        return array.toString();
    }
}
