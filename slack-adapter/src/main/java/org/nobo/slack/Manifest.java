package org.nobo.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * What Slack is told about the app when it is made: which events {@link Happenings} understands, what {@link Scope}s that and
 * the rest needs, and the shortcuts there are words for.
 */
final class Manifest {
    private static final Words WORDS = new Wordbook().english();

    /** What features call a shortcut on a message. */
    private static final String ON_MESSAGE = "talk.shortcut.";

    /** What stands for a command in the menu that is there anywhere. */
    private static final String ANYWHERE = "slack.anywhere.";

    private Manifest() {}

    static String text() {
        return written(app());
    }

    /** The same for an app that Slack calls at this address, rather than over a line that we open. */
    static String over(URI address) {
        String base = address.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String url = root + Doorway.PATH;
        JsonObject app = app();
        JsonObject settings = Wire.in(app, "settings");
        settings.addProperty("socket_mode_enabled", false);
        Wire.in(settings, "event_subscriptions").addProperty("request_url", url);
        Wire.in(settings, "interactivity").addProperty("request_url", url);
        Wire.in(settings, "interactivity").addProperty("message_menu_options_url", url);
        Wire.list(app, "features", "slash_commands").forEach(command -> command.addProperty("url", url));
        Wire.in(app, "oauth_config").add("redirect_urls", Wire.words(List.of(root + InstallReturn.PATH)));
        return written(app);
    }

    private static String written(JsonObject app) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(app) + "\n";
    }

    /** What the app may do. */
    static Set<String> scopes() {
        return Stream.of(Scope.values()).map(Scope::slacks).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the app hears of. Slack counts messages by where they stand. */
    static Set<String> events() {
        return Happenings.types().stream()
                .flatMap(type -> type.equals("message")
                        ? Stream.of("channels", "groups", "im", "mpim").map(where -> "message." + where)
                        : Stream.of(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject app() {
        JsonObject display = Wire.object(
                "name", "Nobo", "description", WORDS.label("slack.app.what"), "background_color", "#2b5f75");
        JsonObject scopes = Wire.object("bot", Wire.words(scopes()));
        return Wire.object(
                "display_information", display,
                "features", features(),
                "oauth_config", Wire.object("scopes", scopes),
                "settings", settings());
    }

    private static JsonObject features() {
        JsonObject home = Wire.object(
                "home_tab_enabled", true,
                "messages_tab_enabled", true,
                "messages_tab_read_only_enabled", false);
        JsonObject command = Wire.object(
                "command",
                Scope.OFFERED,
                "description",
                WORDS.label("slack.app.command"),
                "usage_hint",
                "help",
                "should_escape",
                true);
        return Wire.object(
                "app_home", home,
                "assistant_view", Wire.object("assistant_description", WORDS.label("slack.app.pane")),
                "bot_user", Wire.object("display_name", "nobo", "always_online", true),
                "shortcuts", shortcuts(),
                "slash_commands", Wire.array(List.of(command)));
    }

    private static JsonArray shortcuts() {
        Stream<JsonObject> anywhere = ids(ANYWHERE)
                .filter(id -> !id.endsWith(".what"))
                .map(id ->
                        shortcut("global", Gestures.COMMAND + id, ANYWHERE + id, WORDS.label(ANYWHERE + id + ".what")));
        Stream<JsonObject> onMessages = ids(ON_MESSAGE)
                .map(id -> shortcut("message", id, ON_MESSAGE + id, WORDS.label("slack.shortcut." + id)));
        return Wire.array(Stream.concat(anywhere, onMessages).toList());
    }

    private static JsonObject shortcut(String type, String callback, String name, String description) {
        return Wire.object(
                "name", WORDS.label(name), "type", type, "callback_id", callback, "description", description);
    }

    private static Stream<String> ids(String prefix) {
        return WORDS.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted();
    }

    private static JsonObject settings() {
        return Wire.object(
                "event_subscriptions", Wire.object("bot_events", Wire.words(events())),
                "interactivity", Wire.object("is_enabled", true),
                "org_deploy_enabled", false,
                "socket_mode_enabled", true,
                "token_rotation_enabled", false);
    }
}
