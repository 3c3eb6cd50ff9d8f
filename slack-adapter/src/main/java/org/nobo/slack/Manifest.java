package org.nobo.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What Slack is told about the app when it is made: {@code manifest.json} beside this class. */
final class Manifest {
    private Manifest() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(Manifest.class.getResourceAsStream("manifest.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the app may do. */
    static Set<String> scopes() {
        JsonObject json = JsonParser.parseString(text()).getAsJsonObject();
        Set<String> scopes = new LinkedHashSet<>();
        for (JsonElement scope : Wire.in(json, "oauth_config", "scopes").getAsJsonArray("bot")) {
            scopes.add(scope.getAsString());
        }
        return scopes;
    }
}
