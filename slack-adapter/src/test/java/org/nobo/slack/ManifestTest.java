package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.manifest.AppManifest;
import com.slack.api.util.json.GsonFactory;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * What Slack is told about the app is what the code does. That each scope it calls for is there, all other tests prove:
 * the local Slack grants what the manifest asks for and nothing else.
 */
class ManifestTest {
    /** The SDK's methods for which Slack wants no scope of the bot's. */
    private static final Set<String> FREE = Set.of(
            "auth.test",
            "apps.connections.open",
            "oauth.v2.access",
            "views.open",
            "views.push",
            "views.publish",
            "views.update");

    private static final Set<String> FREE_EVENTS = Set.of("app_home_opened", "app_uninstalled", "tokens_revoked");

    private final AppManifest manifest = GsonFactory.createSnakeCase().fromJson(Manifest.text(), AppManifest.class);

    @Test
    void what_is_printed_is_what_stands_in_the_file_and_changes_only_with_it() throws IOException {
        assertThat(Manifest.text())
                .isEqualTo(Files.readString(Path.of("src/test/resources/org/nobo/slack/manifest.json")));
    }

    @Test
    void it_subscribes_to_what_is_understood_and_to_nothing_else() {
        List<String> subscribed = manifest.getSettings().getEventSubscriptions().getBotEvents();
        assertThat(subscribed).contains("message.im", "message.channels", "message.groups", "message.mpim");
        assertThat(subscribed.stream()
                        .map(event -> event.startsWith("message.") ? "message" : event)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Happenings.types());
    }

    @Test
    void each_scope_is_asked_for_because_of_something_the_code_hears_or_calls_and_nothing_lacks_one() {
        Set<String> uses = new HashSet<>(Manifest.events());
        uses.addAll(Set.of(Scope.OFFERED, Scope.BYTES));
        Set<String> called = called();
        assertThat(called).as("without its dots").contains("chatpostmessage", "usersconversations");
        Set<String> needed = Stream.of(Scope.values())
                .flatMap(scope -> scope.neededFor().stream())
                .collect(Collectors.toSet());
        assertThat(needed)
                .allSatisfy(use -> assertThat(uses.contains(use) || called.contains(undotted(use)))
                        .as(use)
                        .isTrue());
        assertThat(called)
                .isSubsetOf(Stream.concat(needed.stream(), FREE.stream())
                        .map(ManifestTest::undotted)
                        .toList());
        assertThat(Manifest.events())
                .isSubsetOf(Stream.concat(needed.stream(), FREE_EVENTS.stream()).toList());
        assertThat(manifest.getOauthConfig().getScopes().getBot()).containsExactlyElementsOf(Manifest.scopes());
    }

    /** What of Slack's methods the code calls. */
    private static Set<String> called() {
        return new ClassFileImporter()
                .importUrl(Manifest.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
                        .map(call -> undotted(call.getTarget().getName()))
                        .collect(Collectors.toSet());
    }

    private static String undotted(String method) {
        return method.replace(".", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void people_can_write_to_the_bot_and_press_what_it_shows() {
        assertThat(manifest.getFeatures().getAppHome().getMessagesTabEnabled()).isTrue();
        assertThat(manifest.getFeatures().getAppHome().getMessagesTabReadOnlyEnabled())
                .isFalse();
        assertThat(manifest.getFeatures().getAppHome().getHomeTabEnabled()).isTrue();
        assertThat(manifest.getSettings().getInteractivity().getIsEnabled()).isTrue();
        assertThat(manifest.getSettings().getSocketModeEnabled()).isTrue();
    }

    @Test
    void there_is_one_command_and_it_tells_people_and_channels_apart() {
        assertThat(manifest.getFeatures().getSlashCommands()).singleElement().satisfies(command -> {
            assertThat(command.getCommand()).isEqualTo("/nobo");
            assertThat(command.getShouldEscape()).isTrue();
        });
    }

    @Test
    void each_shortcut_is_a_command_or_one_that_features_know_by_these_words() {
        Words words = new Wordbook().english();
        assertThat(manifest.getFeatures().getShortcuts()).allSatisfy(shortcut -> {
            if (shortcut.getType().equals("message")) {
                assertThat(words.label("talk.shortcut." + shortcut.getCallbackId()))
                        .isEqualTo(shortcut.getName());
            } else {
                assertThat(shortcut.getCallbackId()).startsWith(Gestures.COMMAND);
                assertThat(words.has("help." + shortcut.getCallbackId().substring(Gestures.COMMAND.length())))
                        .isTrue();
            }
        });
    }

    @Test
    void what_people_read_of_the_app_fits_where_slack_shows_it() {
        assertThat(manifest.getDisplayInformation().getDescription()).hasSizeLessThanOrEqualTo(140);
        assertThat(Wire.text(Wire.payload(Manifest.text()), "features", "assistant_view", "assistant_description"))
                .hasSizeBetween(1, 300);
        assertThat(manifest.getFeatures().getShortcuts()).hasSize(4).allSatisfy(shortcut -> {
            assertThat(shortcut.getName()).hasSizeBetween(1, 24);
            assertThat(shortcut.getDescription()).hasSizeBetween(1, 150);
        });
    }

    @Test
    void for_signed_http_every_address_is_the_door_and_nothing_else_differs() {
        String given = new SlackProvider()
                .manifest(Optional.of(URI.create("https://nobo.example.org/")))
                .orElseThrow();
        AppManifest http = GsonFactory.createSnakeCase().fromJson(given, AppManifest.class);
        String door = "https://nobo.example.org" + Doorway.PATH;
        assertThat(http.getSettings().getSocketModeEnabled()).isFalse();
        assertThat(http.getSettings().getEventSubscriptions().getRequestUrl()).isEqualTo(door);
        assertThat(http.getSettings().getInteractivity().getRequestUrl()).isEqualTo(door);
        assertThat(http.getSettings().getInteractivity().getMessageMenuOptionsUrl())
                .isEqualTo(door);
        assertThat(http.getFeatures().getSlashCommands().getFirst().getUrl()).isEqualTo(door);
        assertThat(http.getOauthConfig().getScopes())
                .isEqualTo(manifest.getOauthConfig().getScopes());
        assertThat(http.getOauthConfig().getRedirectUrls())
                .containsExactly("https://nobo.example.org" + InstallReturn.PATH);
        assertThat(new SlackProvider().manifest(Optional.empty())).contains(Manifest.text());
    }

    @Test
    void the_readme_says_why_each_scope_is_needed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Manifest.scopes()).allSatisfy(scope -> assertThat(readme).contains("| `" + scope + "` |"));
        assertThat(readme.lines().filter(line -> line.matches("\\| `[a-z_]+:[a-z]+` \\|.*|\\| `commands` \\|.*")))
                .hasSameSizeAs(Manifest.scopes());
    }
}
