package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nobo.meaning.Sense;

final class RoundedTest {
    private static final int NUMBERS = 384;

    @Test
    void directions_are_as_near_to_each_other_as_before_but_for_little() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            float[] one = direction(random, i % 3 * 4f);
            float[] other = direction(random, i % 3 * 4f);
            assertThat(Rounded.likeness(Rounded.of(one), Rounded.of(other)))
                    .isCloseTo(Sense.likeness(one, other), within(.005));
        }
    }

    @Test
    void one_is_as_near_to_itself_as_can_be_even_where_all_of_it_is_one_number() {
        float[] axis = new float[NUMBERS];
        axis[137] = 1;
        byte[] rounded = Rounded.of(axis);
        assertThat(Rounded.likeness(rounded, rounded)).isCloseTo(1, within(.02));
        axis[137] = -1;
        assertThat(Rounded.likeness(rounded, Rounded.of(axis))).isCloseTo(-1, within(.02));
    }

    /** @param much how large one of its numbers is, against the others, as with some models */
    private static float[] direction(Random random, float much) {
        float[] direction = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] = (float) random.nextGaussian() + (i == 90 ? much * 2 : 0);
        }
        float length = (float) Math.sqrt(Sense.likeness(direction, direction));
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] /= length;
        }
        return direction;
    }
}
