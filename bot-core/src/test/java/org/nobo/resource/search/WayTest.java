package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

/** The ways an entry can be understood. */
final class WayTest {
    private static final String SENTENCE = "Somebody who has done it for years sits down with you and looks. ";

    @Test
    void an_entry_is_understood_whole_by_its_title_by_what_it_stands_under_and_as_it_was_asked_for() {
        assertThat(texts(entry("Say hello.", "how do I begin", "where do newcomers go")))
                .containsExactly(
                        "First steps\nSay hello.",
                        "First steps",
                        "Guide. For newcomers. First steps",
                        "how do I begin",
                        "where do newcomers go");
    }

    @Test
    void a_long_text_is_understood_part_by_part_in_whole_sentences() {
        List<String> texts = texts(entry(SENTENCE.repeat(10).strip()));
        assertThat(texts).hasSize(3 + 2).last().isEqualTo(SENTENCE.repeat(4).strip());
        assertThat(texts(entry(numbered(20))).subList(3, 6)).allMatch(part -> part.endsWith("."));
    }

    @Test
    void lines_that_are_known_to_be_asked_are_no_part_of_a_long_text() {
        String asked = SENTENCE.repeat(3).strip();
        assertThat(texts(entry(asked + "\n" + SENTENCE.repeat(5).strip(), asked)))
                .hasSize(3 + 1)
                .last()
                .isEqualTo(asked);
    }

    @Test
    void a_book_and_a_sentence_without_end_have_no_more_ways_than_can_be_thought_through() {
        assertThat(texts(entry(numbered(10_000)))).hasSizeLessThanOrEqualTo(3 + 16);
        assertThat(texts(entry("word ".repeat(100_000)))).hasSizeLessThanOrEqualTo(3 + 16);
    }

    private static String numbered(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("This is what number ").append(i).append(" says about it, and no other does so. ");
        }
        return text.toString().strip();
    }

    private static List<String> texts(Entry entry) {
        return Way.of(entry).stream().map(Way::text).toList();
    }

    private static Entry entry(String words, String... aliases) {
        Section section = new Section(
                new Source("guide.md", "first-steps"),
                new Trail("Guide", List.of("For newcomers", "First steps")),
                Prose.of(words),
                About.NOTHING);
        return new Entry(new EntryId("e"), "guide", section, List.of(aliases));
    }
}
