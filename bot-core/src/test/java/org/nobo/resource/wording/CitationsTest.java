package org.nobo.resource.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what names passages that were given is an answer. */
final class CitationsTest {
    private static final List<Wording.Passage> TWO = List.of(
            new Wording.Passage("Soldering", "Heat the joint. See https://example.org/heat for more."),
            new Wording.Passage("Flux", "Use flux."));

    @Test
    void what_it_names_is_read_however_it_is_written() {
        assertThat(Citations.in("Heat the joint [1]. Use flux [ 2 ].", TWO))
                .map(Citations::cited)
                .contains(List.of(1, 2));
        assertThat(Citations.in("Heat it with flux [2, 1; 1].", TWO))
                .map(Citations::cited)
                .contains(List.of(1, 2));
        assertThat(Citations.in(" Heat it\u0000 [1].\r\n", TWO)).contains(new Citations("Heat it [1].", List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NONE",
                "Heat the joint.",
                "Heat the joint [3].",
                "Heat the joint [1], then quench it [17].",
                "Heat the joint [0].",
                "Heat the joint [1] (more at https://evil.example/phish).",
                "Heat the joint [1], www.evil.example tells how.",
                "<html><body>502 Bad Gateway</body></html>"
            })
    void what_names_nothing_invents_a_passage_or_an_address_is_none(String answer) {
        assertThat(Citations.in(answer, TWO)).isEmpty();
    }

    @Test
    void an_address_that_stands_in_a_passage_may_be_said() {
        assertThat(Citations.in("Look at https://example.org/heat. [1]", TWO)).isPresent();
    }

    @Test
    void who_says_too_much_is_not_quoted() {
        assertThat(Citations.in("Heat the joint [1]. ".repeat(100), TWO)).isEmpty();
    }
}
