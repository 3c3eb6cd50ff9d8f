package org.nobo.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an installed app may do and hears of.
 *
 * @param scopes the bot token's scopes
 * @param events the bot events subscribed to
 */
public record Granted(Set<String> scopes, Set<String> events) {
    public Granted {
        scopes = Set.copyOf(scopes);
        events = Set.copyOf(events);
    }

    /** What an app installed from this manifest gets. */
    public static Granted by(String manifest) {
        JsonObject json = JsonParser.parseString(manifest).getAsJsonObject();
        return new Granted(
                words(Json.at(json, "oauth_config", "scopes", "bot").orElseThrow()),
                words(Json.at(json, "settings", "event_subscriptions", "bot_events")
                        .orElseThrow()));
    }

    public Granted without(String scope) {
        Set<String> fewer = new LinkedHashSet<>(scopes);
        fewer.remove(scope);
        return new Granted(fewer, events);
    }

    private static Set<String> words(JsonElement array) {
        Set<String> words = new LinkedHashSet<>();
        array.getAsJsonArray().forEach(word -> words.add(word.getAsString()));
        return words;
    }
}
