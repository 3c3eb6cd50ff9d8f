package org.nobo.resource.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model says is shown by whole sentences, and not at every word. */
final class GrowthTest {
    private static final String LONG = "Then hold the iron to the joint, and count slowly, and wait. ".repeat(3);

    private final List<String> shown = new ArrayList<>();
    private final Growth growth = new Growth(shown::add);

    @Test
    void a_sentence_is_shown_once_it_is_over_and_names_where_it_is_from() {
        says("Heat the joint", "Heat the joint [1]", "Heat the joint [1].");
        assertThat(shown).isEmpty();
        says("Heat the joint [1]. Then");
        assertThat(shown).containsExactly("Heat the joint [1].");
    }

    @Test
    void what_it_names_may_stand_behind_the_full_stop() {
        says("Heat the joint. [1, 2] Then");
        assertThat(shown).containsExactly("Heat the joint. [1, 2]");
    }

    @Test
    void half_a_sentence_that_names_something_is_not_shown_for_the_rest_may_turn_it_round() {
        says("It is safe [1] only if", "It is safe [1] only if nobody is near. I think. So");
        assertThat(shown).isEmpty();
    }

    @Test
    void a_little_more_is_not_worth_a_change() {
        says("Heat it [1]. ", "Heat it [1]. Wait [1]. ", "Heat it [1]. " + LONG + "Wait [1]. Now");
        assertThat(shown).containsExactly("Heat it [1].", "Heat it [1]. " + LONG + "Wait [1].");
    }

    private void says(String... soFar) {
        for (String each : soFar) {
            growth.said(each);
        }
    }
}
