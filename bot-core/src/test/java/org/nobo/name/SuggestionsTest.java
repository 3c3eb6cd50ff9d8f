package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;

/** Cards somebody may mean with their own words. */
final class SuggestionsTest {

    @Test
    void three_cards_are_suggested_by_what_the_words_mean_each_from_another_corner() {
        List<ValueCard> cards = new Suggestions(new ThreeTopics()).of("my garden and its bees", Locale.ENGLISH, 3);
        assertThat(cards).hasSize(3);
        assertThat(cards.getFirst().key()).isEqualTo("nature");
        assertThat(cards).extracting(ValueCard::schwartz).doesNotHaveDuplicates();
    }

    @Test
    void where_there_is_no_model_the_words_themselves_tell() {
        assertThat(new Suggestions(Sense.NONE).of("protecting the climate and animals", Locale.ENGLISH, 3))
                .extracting(ValueCard::key)
                .contains("nature");
    }

    @Test
    void a_language_the_model_does_not_know_is_read_by_its_words() {
        assertThat(new Suggestions(new ThreeTopics()).of("my garden and its bees", Locale.GERMAN, 3))
                .extracting(ValueCard::key)
                .doesNotContain("nature");
    }

    @Test
    void from_what_says_nothing_nothing_is_guessed() {
        Suggestions suggestions = new Suggestions(new ThreeTopics());
        assertThat(Stream.of("", "   ", "🦄🌈", "!!!").map(words -> suggestions.of(words, Locale.ENGLISH, 3)))
                .allMatch(List::isEmpty);
    }

    @Test
    void every_card_says_what_people_say_who_mean_it() {
        assertThat(ValuesCatalogue.in(Locale.ENGLISH).cards())
                .allSatisfy(card -> assertThat(card.near()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void every_card_has_sayings_of_its_own_and_no_two_have_the_same() {
        assertThat(Sayings.english().keySet())
                .isEqualTo(ValuesCatalogue.in(Locale.ENGLISH).cards().stream()
                        .map(ValueCard::key)
                        .collect(Collectors.toSet()));
        assertThat(Sayings.english().values()).allMatch(sayings -> sayings.size() >= 4);
        assertThat(Sayings.english().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void who_says_two_things_is_offered_both() {
        assertThat(new Suggestions(new ThreeTopics())
                        .of("I look after my garden, and giving makes me happy", Locale.ENGLISH, 3))
                .extracting(ValueCard::schwartz)
                .contains(SchwartzValue.UNIVERSALISM_NATURE, SchwartzValue.BENEVOLENCE_CARING);
    }

    /** Understands three topics and nothing else. */
    private static final class ThreeTopics implements Sense {
        private static final List<List<String>> TOPICS = List.of(
                List.of("nature", "garden", "bees", "planet", "animals", "environment"),
                List.of("help", "giving", "kind"),
                List.of("learning", "studying", "school"));

        @Override
        public Model model() {
            return Model.BGE;
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<float[]> of(String text) {
            float[] meaning = new float[TOPICS.size()];
            for (int i = 0; i < meaning.length; i++) {
                meaning[i] = TOPICS.get(i).stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains) ? 1 : 0;
            }
            return Optional.of(meaning);
        }

        @Override
        public List<float[]> ofAll(List<String> texts) {
            return texts.stream().map(text -> of(text).orElseThrow()).toList();
        }
    }
}
