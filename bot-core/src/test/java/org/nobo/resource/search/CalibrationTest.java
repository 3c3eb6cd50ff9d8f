package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    @Test
    void of_a_few_verdicts_nothing_is_learned() {
        assertThat(Calibration.from(said(49, .9, .2)).of(.9)).isEqualTo(.9);
    }

    @Test
    void where_answers_are_wrong_more_often_than_was_thought_the_bot_grows_careful() {
        Calibration learned = Calibration.from(said(200, .92, .5));
        assertThat(learned.of(.92)).isBetween(.4, .65);
        assertThat(learned.of(.99)).isGreaterThan(learned.of(.92));
    }

    @Test
    void where_they_are_right_more_often_it_grows_bolder() {
        assertThat(Calibration.from(said(200, .7, .97)).of(.7)).isGreaterThan(.88);
    }

    @Test
    void where_it_was_thought_right_it_stays_as_it_is() {
        List<Judged> said = new ArrayList<>(said(200, .9, .9));
        said.addAll(said(200, .5, .5));
        Calibration learned = Calibration.from(said);
        assertThat(learned.of(.9)).isCloseTo(.9, Offset.offset(.04));
        assertThat(learned.of(.5)).isCloseTo(.5, Offset.offset(.06));
    }

    @Property
    void whatever_was_said_a_probability_stays_one_and_more_confidence_is_never_less(
            @ForAll long seed, @ForAll boolean allRight) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Judged> said = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            said.add(new Judged(chance.nextDouble(), allRight || chance.nextBoolean()));
        }
        Calibration learned = Calibration.from(said);
        double before = 0;
        for (double confidence = 0; confidence <= 1; confidence += .05) {
            assertThat(learned.of(confidence)).isBetween(before, 1.0);
            before = learned.of(confidence);
        }
    }

    /** So many verdicts, of which this share says it was right. */
    private static List<Judged> said(int many, double confidence, double right) {
        List<Judged> said = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            said.add(new Judged(confidence, i < right * many));
        }
        return said;
    }
}
