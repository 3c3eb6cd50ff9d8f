package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.resource.wording.Endpoint;

/** Nothing leaves the process unless whoever runs it says where to; what cannot be meant is said in one sentence. */
final class SettingsTest {
    @TempDir
    private Path data;

    @Test
    void nothing_puts_answers_into_words_unless_it_is_set() throws Exception {
        Map<String, String> key = Map.of("NOBO_WORDING_KEY", "secret");
        assertThat(Settings.of(data, key).wording()).isEmpty();
        written("[search]\nmodel = \"none\"\n");
        assertThat(Settings.of(data, key).wording()).isEmpty();
    }

    @Test
    void an_endpoint_has_an_address_a_model_and_a_key_from_the_environment_that_is_shown_nowhere() throws Exception {
        written("[wording]\nurl = \"http://localhost:11434/v1\"\nmodel = \"small\"\npatience = \"5s\"\n");
        Endpoint endpoint = Settings.of(data, Map.of("NOBO_WORDING_KEY", "secret"))
                .wording()
                .orElseThrow();
        assertThat(endpoint)
                .isEqualTo(new Endpoint(
                        URI.create("http://localhost:11434/v1/"), "small", "secret", Duration.ofSeconds(5)));
        assertThat(endpoint.toString()).isEqualTo("small at localhost:11434");
        assertThat(Settings.of(data, Map.of()).wording().orElseThrow().key()).isEmpty();
    }

    @Test
    void what_is_missing_is_said_with_an_example() throws IOException {
        written("[wording]\nmodel = \"small\"\n");
        assertThatThrownBy(() -> Settings.of(data, Map.of()))
                .hasMessageContaining("url = \"http://localhost:11434/v1\"");
        written("[wording]\nurl = \"ftp://x\"\nmodel = \"small\"\n");
        assertThatThrownBy(() -> Settings.of(data, Map.of())).hasMessageContaining("url =");
        written("[wording]\nurl = \"http://localhost:11434/v1\"\n");
        assertThatThrownBy(() -> Settings.of(data, Map.of())).hasMessageContaining("model =");
    }

    @Test
    void a_folder_of_pages_is_beside_the_settings_or_anywhere() throws Exception {
        assertThat(Settings.of(data, Map.of()).pages()).isEmpty();
        written("[pages]\nfolder = \"pages\"\naddress = \"https://stories.example.org\"\n");
        assertThat(Settings.of(data, Map.of()).pages())
                .contains(new Settings.Published(
                        data.resolve("pages"), Optional.of(URI.create("https://stories.example.org/"))));
        written("[pages]\naddress = \"https://stories.example.org/\"\n");
        assertThatThrownBy(() -> Settings.of(data, Map.of())).hasMessageContaining("folder = ");
        written("[pages]\nfolder = \"pages\"\naddress = \"stories\"\n");
        assertThatThrownBy(() -> Settings.of(data, Map.of())).hasMessageContaining("is no address");
    }

    private void written(String settings) throws IOException {
        Files.writeString(data.resolve("nobo.toml"), settings);
    }
}
