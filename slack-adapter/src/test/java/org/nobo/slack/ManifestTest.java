package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.manifest.AppManifest;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * What Slack is told about the app is what the code does. That each scope it calls for is there, all other tests prove:
 * the local Slack grants what the manifest asks for and nothing else.
 */
class ManifestTest {
    private final AppManifest manifest = GsonFactory.createSnakeCase().fromJson(Manifest.text(), AppManifest.class);

    @Test
    void it_subscribes_to_what_is_understood() {
        Self self = Self.in("T1", "Team", "U1");
        Set<String> subscribed = manifest.getSettings().getEventSubscriptions().getBotEvents().stream()
                .map(event -> event.startsWith("message.") ? "message" : event)
                .collect(Collectors.toSet());
        assertThat(new Happenings(
                                self,
                                new Places(null, self.workspace()),
                                new Roster(null, self.workspace()),
                                null,
                                null)
                        .types())
                .isEqualTo(subscribed);
        assertThat(manifest.getSettings().getEventSubscriptions().getBotEvents())
                .contains("message.im", "message.channels", "message.groups", "message.mpim");
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
