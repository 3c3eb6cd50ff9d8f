package org.nobo.slack.local;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writing and reading JSON without ceremony. */
public final class Json {
    private Json() {}

    /** An object of alternating names and values; a value may be a text, number, boolean, list or another element. */
    public static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
        }
        return object;
    }

    /** As it is read best by people. */
    public static String pretty(JsonObject json) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }

    static JsonElement element(Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            case Collection<?> many -> array(many);
            default -> new JsonPrimitive(value.toString());
        };
    }

    static JsonArray array(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(element(value)));
        return array;
    }

    /** The text under this name, empty where there is none. */
    public static String text(JsonElement in, String name) {
        return at(in, name)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .orElse("");
    }

    /** What stands under these names, one inside the other. */
    public static Optional<JsonElement> at(JsonElement in, String... path) {
        JsonElement here = in;
        for (String name : path) {
            if (here == null || !here.isJsonObject()) {
                return Optional.empty();
            }
            here = here.getAsJsonObject().get(name);
        }
        return Optional.ofNullable(here).filter(found -> !found.isJsonNull());
    }

    /** The objects in the list under this name. */
    public static List<JsonObject> list(JsonElement in, String name) {
        return at(in, name)
                .filter(JsonElement::isJsonArray)
                .map(found -> objects(found.getAsJsonArray()))
                .orElse(List.of());
    }

    static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** This object and all objects inside it. */
    public static Stream<JsonObject> within(JsonElement element) {
        if (element.isJsonArray()) {
            return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                    .flatMap(Json::within);
        }
        if (!element.isJsonObject()) {
            return Stream.empty();
        }
        JsonObject object = element.getAsJsonObject();
        return Stream.concat(Stream.of(object), object.entrySet().stream().flatMap(entry -> within(entry.getValue())));
    }

    static Optional<JsonElement> parse(String source) {
        try {
            return Optional.of(JsonParser.parseString(source));
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }
}
