package org.nobo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language that is there is whole: the same sentences as English, with the same gaps. */
final class LanguagesTest {

    private static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @Test
    void english_is_there_and_comes_first() {
        assertThat(Wordbook.languages()).startsWith(Locale.ENGLISH);
    }

    @Test
    void every_folder_of_words_is_a_language_that_is_listed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> Locale.of(folder.getFileName().toString())))
                    .containsExactlyInAnyOrderElementsOf(Wordbook.languages());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_the_same_sentences_as_english(Locale language) throws IOException {
        for (String chapter : Wordbook.CHAPTERS) {
            Properties english = chapter("en", chapter);
            Properties theirs = chapter(language.getLanguage(), chapter);
            assertThat(theirs.stringPropertyNames())
                    .as("sentences of %s in %s", chapter, language)
                    .isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(Template.gaps(theirs.getProperty(key)))
                        .as("gaps of %s in %s", key, language)
                        .isEqualTo(Template.gaps(english.getProperty(key)));
            }
        }
    }

    @Test
    void what_a_language_does_not_have_is_said_in_english() {
        assertThat(new Wordbook().in(Locale.of("eo")).label("talk.skip.button"))
                .isEqualTo(new Wordbook().english().label("talk.skip.button"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_may_be_typed_in_english_may_be_typed_in_every_language(Locale language) {
        Words theirs = new Wordbook().in(language);
        for (String key : List.of("talk.stop.words", "talk.skip.words", "talk.yes.words", "stories.mine.words")) {
            assertThat(theirs.list(key))
                    .as(key)
                    .containsAll(new Wordbook().english().list(key));
        }
    }

    private static Properties chapter(String language, String chapter) throws IOException {
        Properties words = new Properties();
        try (var in = Wordbook.class.getResourceAsStream("/words/" + language + "/" + chapter + ".properties")) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
