package org.nobo.connect.rounds;

import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

/** Leaders change what is planned. */
class SwapTest {

    @Test
    void a_leader_lets_two_change_places() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.after(days(16));
            chat.lea().hears("- ann and ben");
            chat.lea().commands("round swap").fills("Two who take each other's place", "ben,cas");
            chat.lea().hears("- ann and cas").picks("Let it begin");
            chat.person("ann").inRoomWith("cas").hears("meet each other");
            chat.person("ben").inRoomWith("dov").hears("meet each other");
        });
    }

    @Test
    void who_may_not_meet_does_not_by_a_swap_either_and_why_is_told_to_nobody() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.person("cas")
                    .commands("rounds without")
                    .fills("Whom would you rather not meet?", "ann")
                    .isTold("I keep you and ann apart");
            chat.after(days(16));
            chat.lea().hears("- ann and ben");
            swaps(chat, "ben", "cas");
            swaps(chat, "ben", "lea");
            swaps(chat, "ben", "ben");
            chat.lea().nothing();
        });
    }

    private static void swaps(Script chat, String one, String other) {
        chat.lea()
                .commands("round swap @" + one + " @" + other, List.of(Script.account(one), Script.account(other)))
                .isTold(one.equals(other) ? "Who is to change places?" : "These two cannot change places");
    }
}
