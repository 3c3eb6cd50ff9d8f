package org.nobo.name.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;

final class HeapsTest {
    private static final Alike BY_WORDS = new Alike(Sense.NONE, new Suggestions(Sense.NONE));

    private static double[][] alike(long seed, int things) {
        Random random = new Random(seed);
        double[][] alike = new double[things][things];
        for (int i = 0; i < things; i++) {
            for (int j = 0; j <= i; j++) {
                alike[i][j] = i == j ? 1.5 : random.nextDouble();
                alike[j][i] = alike[i][j];
            }
        }
        return alike;
    }

    @Property(tries = 200)
    void everything_is_in_one_group_no_group_is_empty_and_there_are_not_too_many(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int things,
            @ForAll @IntRange(min = 1, max = 9) int most) {
        int[] group = Heaps.of(alike(seed, things), most);
        int made = Arrays.stream(group).max().orElse(-1) + 1;
        assertThat(made).isBetween(1, Math.min(most, things));
        assertThat(Arrays.stream(group).distinct().count()).isEqualTo(made);
        assertThat(Heaps.of(alike(seed, things), most)).isEqualTo(group);
    }

    @Test
    void what_says_the_same_stands_together_without_a_model_too() {
        List<String> said = List.of(
                "We help each other learn from mistakes",
                "Good bread and coffee before every meeting",
                "Everybody can learn from mistakes here",
                "There is always good bread and coffee");
        int[] group = Heaps.of(BY_WORDS.matrix(said), 2);
        assertThat(group[0]).isEqualTo(group[2]).isNotEqualTo(group[1]);
        assertThat(group[1]).isEqualTo(group[3]);
        assertThat(BY_WORDS.card(List.of(said.get(0), said.get(2)))).isEqualTo("learning");
    }

    @Test
    void hundreds_of_answers_are_put_together_too() {
        int[] group = Heaps.of(alike(1, 300), Heaps.heapsFor(300, 7));
        assertThat(Arrays.stream(group).max().orElse(0)).isLessThan(7);
    }
}
