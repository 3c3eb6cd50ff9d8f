package org.nobo.name;

import static java.util.Locale.ENGLISH;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nobo.words.Wordbook;

final class ValuesCatalogueTest {
    private final ValuesCatalogue catalogue = ValuesCatalogue.in(ENGLISH);

    @Test
    void there_are_sixty_to_eighty_cards_over_all_twenty_of_the_basic_values() {
        assertThat(catalogue.cards()).hasSizeBetween(60, 80);
        assertThat(catalogue.cards().stream().map(ValueCard::schwartz).collect(toSet()))
                .isEqualTo(Set.of(SchwartzValue.values()));
    }

    @Test
    void every_card_says_in_one_sentence_what_it_means() {
        assertThat(catalogue.cards())
                .allSatisfy(card -> assertThat(card.meaning())
                        .hasSizeBetween(30, 120)
                        .endsWith(".")
                        .doesNotContain(". ", "—"));
    }

    @Test
    void the_name_of_a_card_finds_that_card_and_no_other() {
        assertThat(catalogue.cards()).allSatisfy(card -> {
            assertThat(catalogue.named(card.name())).contains(card);
            assertThat(catalogue.named(card.key())).contains(card);
        });
    }

    private static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_same_cards_each_found_by_its_name(Locale language) {
        ValuesCatalogue theirs = ValuesCatalogue.in(language);
        assertThat(theirs.cards().stream().map(card -> card.key() + card.schwartz()))
                .containsExactlyElementsOf(catalogue.cards().stream()
                        .map(card -> card.key() + card.schwartz())
                        .toList());
        assertThat(theirs.cards()).allSatisfy(card -> {
            assertThat(card.name()).hasSizeBetween(2, 60);
            assertThat(card.meaning()).hasSizeBetween(20, 160);
            assertThat(theirs.named(card.name())).contains(card);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LEARNING, learning",
        "' courage! ', courage",
        "curiousity, curiosity",
        "Humor, humour",
        "kindnes, kindness",
        "self discipline, self-discipline",
        "Care for nature, nature",
        "Lisetning, listening",
        "fun, fun"
    })
    void a_name_is_understood_whatever_the_case_and_with_a_slip_of_the_finger(String typed, String key) {
        assertThat(catalogue.named(typed)).map(ValueCard::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"fin", "ease", "bread", "''", "!!", "💛"})
    void what_is_no_card_is_not_taken_for_one(String typed) {
        assertThat(catalogue.named(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Learning, Courage=learning,courage",
                "learning and courage=learning,courage",
                "Learning; courage & Care for nature=learning,courage,nature",
                "learning courage honesty=learning,courage,honesty",
                "learning, Learning, LEARNING=learning"
            })
    void several_are_read_however_they_are_put(String typed, String keys) {
        ValuesRead read = catalogue.read(typed);
        assertThat(read.keys()).containsExactly(keys.split(","));
        assertThat(read.unknown()).isEmpty();
    }

    @Test
    void what_is_on_no_card_is_handed_back_as_it_was_typed() {
        ValuesRead read = catalogue.read("Learning, good bread and being Brave");
        assertThat(read.keys()).containsExactly("learning");
        assertThat(read.unknown()).containsExactly("good bread", "being Brave");
    }

    @Test
    void nothing_typed_is_nothing_read() {
        assertThat(catalogue.read(" , ;and ")).isEqualTo(new ValuesRead(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "being curious, curiosity",
        "I want to be generous, generosity",
        "a kind word, kindness",
        "protecting the environment and nature, nature",
        "telling the truth and being honest, honesty",
        "creative people, creativity",
        "laugh at myself, humour"
    })
    void words_of_their_own_lead_to_cards_to_confirm(String words, String key) {
        List<ValueCard> suggestions = catalogue.suggestions(words, 3);
        assertThat(suggestions).hasSizeBetween(1, 3);
        assertThat(suggestions.getFirst().key()).isEqualTo(key);
    }

    @Test
    void words_that_mean_nothing_lead_nowhere() {
        assertThat(catalogue.suggestions("xyzzy plugh", 3)).isEmpty();
    }

    @Test
    void what_somebody_is_typing_is_the_beginning_of_cards() {
        assertThat(catalogue.beginning("cUr")).extracting(ValueCard::name).containsExactly("Curiosity");
        assertThat(catalogue.beginning("")).isEqualTo(catalogue.cards());
    }

    @Test
    void a_language_without_cards_borrows_the_english_ones() {
        assertThat(ValuesCatalogue.in(Locale.of("tlh")).cards()).isEqualTo(catalogue.cards());
    }

    @Test
    void a_key_that_has_no_card_any_more_is_left_out() {
        assertThat(catalogue.names(List.of("courage", "chivalry", "learning"))).containsExactly("Courage", "Learning");
    }

    @Test
    void two_cards_of_one_name_are_refused() {
        ValueCard one = new ValueCard("calm", "Calm", "You breathe.", SchwartzValue.HUMILITY);
        ValueCard other = new ValueCard("quiet", "calm", "You breathe.", SchwartzValue.HUMILITY);
        assertThatThrownBy(() -> new ValuesCatalogue(List.of(one, other), List.of("and")))
                .hasMessageContaining("called the same");
    }

    @Test
    void a_name_with_a_comma_is_refused_for_it_could_not_be_typed_in_a_list() {
        assertThatThrownBy(() -> new ValueCard("calm", "Calm, quiet", "You breathe.", SchwartzValue.HUMILITY))
                .hasMessageContaining("without commas");
    }
}
