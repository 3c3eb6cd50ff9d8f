package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.connect.rounds.Season.Round;

/** Twenty rounds of an invented community, one after another, with all that is remembered from one to the next. */
class ManyRoundsTest {
    private static final int ROUNDS = 20;

    @Property(tries = 6)
    void nobody_meets_again_within_six_rounds_is_in_more_than_two_a_week_or_is_left_while_somebody_could_be_met(
            @ForAll @IntRange(min = 3, max = 90) int people, @ForAll @IntRange(min = 2, max = 4) int size) {
        Season season = new Season(people, size, Whom.EVERYBODY, people);
        for (int number = 1; number <= ROUNDS; number++) {
            Round round = season.play(number);
            assertThat(round.repeats()).isZero();
            assertThat(round.tooMuch()).isZero();
            assertThat(round.leftWhoCouldMeet()).isZero();
            assertThat(round.plan().quality().apart()).isZero();
            assertThat(round.plan().quality().strangers()).isZero();
        }
    }

    @Test
    void whom_a_round_brings_together_share_more_than_by_lot_and_as_much_as_can_be() {
        Season season = new Season(200, 2, Whom.EVERYBODY, 1);
        double shared = 0;
        double byLot = 0;
        for (int number = 1; number <= ROUNDS; number++) {
            Round round = season.play(number);
            if (number % 5 == 0) {
                assertThat(round.ofTheBound()).isBetween(.99, 1.0);
            }
            shared += round.plan().quality().sharedOne();
            byLot += round.byLot().sharedOne();
        }
        assertThat(shared / ROUNDS).isGreaterThan(.95);
        assertThat(byLot / ROUNDS).isLessThan(shared / ROUNDS - .1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_a_quarter_in_each_round_nearly_nobody_is_without_a_connection_after_ten(long seed) {
        Season season = new Season(200, 2, 25, seed);
        for (int number = 1; number <= 10; number++) {
            season.play(number);
        }
        assertThat(season.withoutConnection()).isLessThan(.05);
    }
}
