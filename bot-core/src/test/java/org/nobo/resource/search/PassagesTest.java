package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class PassagesTest {
    private static final String FILL = "Nothing of importance is said in this sentence at all. ".repeat(12);

    @Test
    void a_short_text_is_its_own_passage_with_the_words_asked_for_marked() {
        Passage passage = Passages.best(
                Tongue.ENGLISH, "Grants are given for rooms, and for the grant writers.", Map.of("grant", 2.0));
        assertThat(passage.begins()).isTrue();
        assertThat(passage.ends()).isTrue();
        assertThat(marked(passage)).containsExactly("Grants", "grant");
    }

    @Test
    void of_a_long_text_it_is_the_sentences_where_most_of_it_stands() {
        String text = FILL + "Somebody wrote for a grant. " + FILL + "A grant for materials is decided in May. " + FILL;
        Passage passage = Passages.best(Tongue.ENGLISH, text, Map.of("grant", 2.0, "materi", 3.0, "mai", 1.0));
        assertThat(passage.words()).startsWith("A grant for materials is decided in May.");
        assertThat(passage.words().length()).isLessThanOrEqualTo(Passages.LONGEST);
        assertThat(passage.begins()).isFalse();
        assertThat(passage.ends()).isFalse();
    }

    @Test
    void where_nothing_is_named_the_text_begins_at_its_beginning() {
        assertThat(Passages.best(Tongue.ENGLISH, FILL, Map.of("grant", 2.0)).begins())
                .isTrue();
    }

    @Test
    void words_side_by_side_are_marked_as_one() {
        Passage passage = Passages.best(Tongue.ENGLISH, "The open source guide.", Map.of("open", 1.0, "sourc", 1.0));
        assertThat(marked(passage)).containsExactly("open source");
    }

    @Test
    void a_sentence_without_end_is_cut_between_words_around_what_was_asked() {
        String text = "and so on ".repeat(100) + "the grant is here " + "and so on ".repeat(100);
        Passage passage = Passages.best(Tongue.ENGLISH, text, Map.of("grant", 2.0));
        assertThat(marked(passage)).containsExactly("grant");
        assertThat(passage.words().length()).isLessThanOrEqualTo(Passages.LONGEST);
        assertThat(passage.words().split(" "))
                .allMatch(word ->
                        List.of("and", "so", "on", "the", "grant", "is", "here").contains(word));
    }

    @Property(tries = 500)
    void a_passage_always_stands_in_its_text_and_its_marks_in_the_passage(@ForAll String text, @ForAll String asked) {
        String whole = text + FILL + asked + text;
        Map<String, Double> weights = Tongue.ENGLISH.words(asked).stream()
                .collect(java.util.stream.Collectors.toMap(Word::stem, any -> 1.0, (a, b) -> a));
        Passage passage = Passages.best(Tongue.ENGLISH, whole, weights);
        assertThat(whole).contains(passage.words());
        assertThat(passage.words().length()).isLessThanOrEqualTo(Passages.LONGEST);
        assertThat(passage.marks())
                .allMatch(mark -> mark.start() >= 0
                        && mark.start() < mark.end()
                        && mark.end() <= passage.words().length());
    }

    private static List<String> marked(Passage passage) {
        return passage.marks().stream()
                .map(mark -> passage.words().substring(mark.start(), mark.end()))
                .toList();
    }
}
