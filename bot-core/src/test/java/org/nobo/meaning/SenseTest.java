package org.nobo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SenseTest {

    @ParameterizedTest
    @EnumSource(names = {"BGE", "MINILM"})
    void what_means_the_same_is_nearer_than_what_shares_a_word(Model model) {
        Sense sense = Sense.waitingFor(model);
        float[] asked = sense.of("How can we get paid for our work?").orElseThrow();
        float[] meant = sense.of("Finding money for a project").orElseThrow();
        float[] other = sense.of("We work in the yard on Fridays").orElseThrow();
        assertThat(Sense.likeness(asked, meant)).isGreaterThan(Sense.likeness(asked, other));
    }

    @Test
    void directions_have_the_length_one_and_are_the_same_each_time() {
        Sense sense = Sense.waitingFor(Model.BGE);
        float[] once = sense.of("a lamp in the window").orElseThrow();
        assertThat(Sense.likeness(once, once)).isCloseTo(1, Offset.offset(1e-4));
        assertThat(sense.of("a lamp in the window").orElseThrow()).isEqualTo(once);
        assertThat(sense.ofAll(List.of("bread", "a lamp in the window")).getLast())
                .isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "🎉🎉",
                "\u202e\u200f",
                "\ud800",
                "مرحبا كيف حالك",
                "for (int i = 0; i < n; i++) {}",
                "title:x AND (y"
            })
    void any_text_has_a_meaning(String text) {
        Sense sense = Sense.waitingFor(Model.BGE);
        assertThat(sense.of(text).orElseThrow()).hasSize(384).doesNotContain(Float.NaN);
    }

    @Test
    void a_very_long_text_has_one_too() {
        Sense sense = Sense.waitingFor(Model.BGE);
        assertThat(sense.of("bread and salt ".repeat(700)).orElseThrow()).doesNotContain(Float.NaN);
    }

    @Test
    void many_may_ask_at_once() {
        Sense sense = Sense.waitingFor(Model.BGE);
        float[] alone = sense.of("how do I find a mentor?").orElseThrow();
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> sense.of("how do I find a mentor?").orElseThrow()))
                .allSatisfy(each -> assertThat(each).isEqualTo(alone));
    }

    @Test
    void in_the_background_nobody_waits() throws InterruptedException {
        Sense sense = Sense.inBackground(Model.MINILM);
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (!sense.isThere() && Instant.now().isBefore(patience)) {
            Thread.sleep(20);
        }
        assertThat(sense.of("bread")).isPresent();
    }

    @Test
    void without_a_model_nothing_has_a_meaning() {
        assertThat(Sense.waitingFor(Model.NONE).of("bread")).isEmpty();
        assertThat(Sense.inBackground(Model.NONE).ofAll(List.of("bread"))).isEmpty();
        assertThat(Sense.NONE.isThere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_model_is_found_by_its_name(Model model) {
        assertThat(Model.ofWritten(model.written())).contains(model);
        assertThat(Model.ofWritten(model.name().toLowerCase(Locale.ROOT))).contains(model);
        assertThat(Model.ofWritten("gpt")).isEmpty();
    }
}
