package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.SERIES;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

/** After how many rounds two who have met may meet again. */
class AgainTest {

    @Test
    void leaders_say_after_how_many_rounds_two_may_meet_again_and_not_a_round_earlier_they_do() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            chat.lea().commands("round").picks("Change them").isTold("Two who met may meet again: after six rounds");
            chat.lea().chooses("roundlead/again/" + SERIES, "2").isTold("Two who met may meet again: after two rounds");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(16));
            assertThat(met(chat, 1)).isEqualTo(1);
            chat.after(days(28));
            assertThat(met(chat, 2) + met(chat, 3)).isZero();
            chat.after(days(14));
            assertThat(met(chat, 4)).isEqualTo(1);
        });
    }

    @Test
    void what_stands_in_no_menu_and_who_leads_nobody_change_nothing() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            chat.lea().chooses("roundlead/again/" + SERIES, "0").isTold("something that is over");
            chat.wasHere("ann")
                    .chooses("roundlead/again/" + SERIES, "2")
                    .isTold("for those who look after this community");
            assertThat(chat.store().rounds().series(SERIES).orElseThrow().apartFor())
                    .isEqualTo(6);
        });
    }

    private static int met(Script chat, int round) {
        return chat.store().encounters().ofRound(SERIES + "-" + round).size();
    }
}
