package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** How something begins, and how it goes on. */
class BeginningTest {

    @Test
    void it_is_cut_where_a_word_ends_and_goes_on_there() {
        assertThat(Beginning.of("one two\n\nthree four", 10)).isEqualTo("one two\u00a0…");
        assertThat(Beginning.after("one two\n\nthree four", 10, 7)).isEqualTo("…\u00a0three\u00a0…");
        assertThat(Beginning.after("one two", 10, 7)).isEmpty();
    }

    @Property(tries = 300)
    void both_together_are_all_of_it(
            @ForAll @CharRange(from = 'a', to = 'e') @CharRange(from = ' ', to = ' ') @StringLength(max = 80)
                    String words,
            @ForAll @IntRange(min = 4, max = 30) int most) {
        String begun = Beginning.of(words, most);
        String rest = Beginning.after(words, most, 200);
        String both = rest.isEmpty() ? begun : begun.replace("\u00a0…", "") + rest.replace("…\u00a0", "");

        assertThat(both.replace(" ", "")).isEqualTo(words.replace(" ", ""));
    }
}
