package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.words.Wordbook;

final class CharterPageTest {
    private static final Front AGREED = new Front(
            "table",
            "The Long Table",
            "We keep <one> another company.",
            List.of(new Front.Value("own-good-bread", "Good & bread", "We eat before we talk.")),
            List.of(
                    new Front.Version("Version 2, agreed on.", List.of("New: Good & bread.")),
                    new Front.Version("Version 1, written down.", List.of())));

    private static String page(Front front, String path) {
        Map<String, byte[]> files = new Site(
                        front,
                        new Wordbook().english(),
                        Optional.of(URI.create("https://example.org/")),
                        Tongue.UNKNOWN)
                .files(List.of(), Instant.EPOCH);
        return files.containsKey(path) ? new String(files.get(path), StandardCharsets.UTF_8) : "";
    }

    @Test
    void what_was_agreed_on_has_a_page_that_the_first_page_leads_to() {
        assertThat(page(AGREED, "index.html")).contains("<a href=\"charter.html\">What we agreed on: our charter</a>");
        assertThat(page(AGREED, "sitemap.xml")).contains("https://example.org/charter.html");
        assertThat(page(AGREED, "charter.html"))
                .contains(
                        "<h1 dir=\"auto\">The Long Table: our charter</h1>",
                        "We keep &lt;one&gt; another company.",
                        "<dt dir=\"auto\">Good &amp; bread</dt><dd dir=\"auto\">We eat before we talk.</dd>",
                        "<li dir=\"auto\">New: Good &amp; bread.</li>");
        assertThat(page(AGREED, "charter.md"))
                .contains("# The Long Table: our charter", "- **Good \\& bread**: We eat", "Version 1, written down.");
    }

    @Test
    void without_an_agreement_there_is_no_such_page() {
        assertThat(page(Told.FRONT, "charter.html")).isEmpty();
        assertThat(page(Told.FRONT, "index.html")).doesNotContain("charter.html");
    }
}
