package org.nobo.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * JSON as Slack takes it and tells it. Written by hand, because the SDK's classes write every flag they know, also where
 * Slack's documentation does not allow it; read by hand, because an event with something new in it must still be heard.
 */
final class Wire {
    private Wire() {}

    /** An object of alternating names and values; what is {@code null} is left out. */
    static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
            }
        }
        return object;
    }

    static JsonArray array(Collection<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    static JsonArray words(Collection<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case JsonElement element -> element;
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** The text at the end of these names, one inside the other; empty where there is none. */
    static String text(JsonObject in, String... path) {
        JsonElement here = at(in, path);
        return here.isJsonPrimitive() ? here.getAsString() : "";
    }

    /** The object at the end of these names; an empty one where there is none. */
    static JsonObject in(JsonObject in, String... path) {
        JsonElement here = at(in, path);
        return here.isJsonObject() ? here.getAsJsonObject() : new JsonObject();
    }

    /** The words of the list at the end of these names. */
    static List<String> texts(JsonObject in, String... path) {
        JsonElement here = at(in, path);
        List<String> texts = new ArrayList<>();
        if (here.isJsonArray()) {
            here.getAsJsonArray().forEach(element -> texts.add(element.getAsString()));
        }
        return texts;
    }

    /** The objects of the list at the end of these names. */
    static List<JsonObject> list(JsonObject in, String... path) {
        JsonElement here = at(in, path);
        List<JsonObject> objects = new ArrayList<>();
        if (here.isJsonArray()) {
            here.getAsJsonArray().forEach(element -> {
                if (element.isJsonObject()) {
                    objects.add(element.getAsJsonObject());
                }
            });
        }
        return objects;
    }

    private static JsonElement at(JsonObject in, String... path) {
        JsonElement here = in;
        for (String name : path) {
            if (!here.isJsonObject() || !here.getAsJsonObject().has(name)) {
                return JsonNull.INSTANCE;
            }
            here = here.getAsJsonObject().get(name);
        }
        return here;
    }

    /** What Slack sent: JSON over a line of ours; when it calls us, JSON, a form, or a form with JSON in it. */
    static JsonObject payload(String body) {
        if (body.startsWith("{")) {
            return JsonParser.parseString(body).getAsJsonObject();
        }
        JsonObject form = new JsonObject();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form.has("payload")
                ? JsonParser.parseString(text(form, "payload")).getAsJsonObject()
                : form;
    }

    private static String decoded(String words) {
        return URLDecoder.decode(words, StandardCharsets.UTF_8);
    }

    /** A text that is shown letter for letter. */
    static JsonObject plainText(String words) {
        return object("type", "plain_text", "text", words, "emoji", false);
    }
}
