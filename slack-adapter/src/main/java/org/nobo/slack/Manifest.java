package org.nobo.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** The same for an app that Slack calls at this address, rather than over a line that we open. */
    static String over(URI address) {
        String base = address.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String url = root + Doorway.PATH;
        JsonObject json = JsonParser.parseString(text()).getAsJsonObject();
        JsonObject settings = Wire.in(json, "settings");
        settings.addProperty("socket_mode_enabled", false);
        Wire.in(settings, "event_subscriptions").addProperty("request_url", url);
        Wire.in(settings, "interactivity").addProperty("request_url", url);
        Wire.in(settings, "interactivity").addProperty("message_menu_options_url", url);
        Wire.list(json, "features", "slash_commands").forEach(command -> command.addProperty("url", url));
        Wire.in(json, "oauth_config").add("redirect_urls", Wire.words(List.of(root + InstallReturn.PATH)));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
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
