package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.illuminate.publish.Told.NOW;
import static org.nobo.illuminate.publish.Told.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** The pages of a community are in its language, whatever the stories on them are in. */
final class OtherLanguagesTest {
    /** Sentences in a language that no page has, as the other languages have none of theirs. */
    private static final List<String> OF_PAGES = List.of(
            "page.skip",
            "page.values",
            "page.stories",
            "page.asked",
            "page.asked.others",
            "page.questions",
            "page.charter",
            "page.onwards",
            "page.all",
            "page.consent",
            "page.markdown",
            "charter.past.heading");

    private static final Front FRONT =
            new Front("table", "", "", Told.FRONT.values(), List.of(new Front.Version("1", List.of())));

    private static Stream<Locale> others() {
        return Wordbook.languages().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    private static String all(Locale language, Tongue tongue) {
        Words words = new Wordbook().in(language);
        List<Site.Told> told = new ArrayList<>();
        for (int day = 70; day > 1; day--) {
            told.add(story(day, "T", "W", new ShownAs.OwnName("N")));
        }
        told.add(Told.inAnswerTo("Q", story(1, "", "W", new ShownAs.Unnamed())));
        Map<String, byte[]> files = new Site(FRONT, words, Optional.empty(), tongue).files(told, NOW);
        StringBuilder all = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (path.matches(".*\\.(html|md|xml)")) {
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("others")
    void every_word_of_ours_on_the_pages_is_in_the_language_of_the_community(Locale language) {
        String pages = all(language, Tongue.UNKNOWN);
        assertThat(pages).contains("<html lang=\"" + language + "\">", "xml:lang=\"" + language + "\"");
        Words theirs = new Wordbook().in(language);
        for (String key : OF_PAGES) {
            String said = theirs.label(key).replace("'", "&apos;");
            assertThat(pages.replace("'", "&apos;")).as(key).contains(said);
            assertThat(pages).as(key).doesNotContain(new Wordbook().english().label(key));
        }
        assertThat(pages).doesNotContain("March", "told by", "Told by");
    }

    @Test
    void a_story_keeps_its_own_language_on_pages_that_are_in_another() {
        String pages = all(Locale.GERMAN, words -> Optional.of(Locale.FRENCH));
        assertThat(pages)
                .contains("<h1 dir=\"auto\" lang=\"fr\">T</h1>")
                .contains("<div class=\"words\" lang=\"fr\">")
                .contains("<h3 dir=\"auto\" lang=\"fr\">")
                .contains("<entry xml:lang=\"fr\">")
                .contains("<h1 dir=\"auto\">Ohne Namen erzählt</h1>");
        assertThat(all(Locale.GERMAN, Tongue.UNKNOWN)).doesNotContain("lang=\"fr\"");
    }
}
