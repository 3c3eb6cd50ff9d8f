package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.SERIES;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;

/** Rounds for those of a channel, and for a share of all. */
class ChannelRoundsTest {
    private static final Place.Channel THERE = Script.channel("introductions");

    @Test
    void who_is_not_in_the_channel_is_not_in_its_rounds_and_hears_nothing_of_them() {
        Script.everyDeath(chat -> {
            setUpIn(chat, "channel-100");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.platform().gathersIn(THERE, "lea", "ann", "ben");
            chat.after(days(16));
            chat.person("ann").hears("In two days");
            chat.person("ben").hears("In two days");
            chat.person("ann").inRoomWith("ben").hears("meet each other");
            chat.nothingMore();
        });
    }

    @Test
    void who_comes_into_the_channel_hears_of_its_rounds_and_who_is_in_them_does_not() {
        Script.once(chat -> {
            setUpIn(chat, "channel-100");
            chat.wasHere("ann").enters("introductions").isTold("Would you like to take part?");
            chat.person("ann").in("introductions").picks("Take part").isTold("You take part");
            assertThat(chat.store().rounds().wishes(SERIES)).hasSize(1);
            chat.person("ann").enters("introductions");
            chat.nothingMore();
        });
    }

    @Test
    void when_nobody_may_know_who_is_in_the_channel_leaders_hear_what_to_do_and_it_is_tried_again() {
        Script.everyDeath(chat -> {
            setUpIn(chat, "channel-100");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            THERE::equals,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.FORBIDDEN, "not in it"),
                            false,
                            false));
            chat.after(days(16));
            chat.lea().hears("I cannot see who is in its channel");
            chat.platform().mend();
            chat.after(days(14));
            chat.person("ann").hears("In two days").letsGoBy();
            chat.person("ann").inRoomWith("ben").hears("meet each other");
        });
    }

    @Test
    void a_platform_that_does_not_answer_is_asked_again_soon() {
        Script.once(chat -> {
            setUpIn(chat, "channel-100");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.platform().fail(new FakePlatform.Fault(THERE::equals, new DeliveryFailure.Unclear("…"), false, true));
            chat.after(days(14));
            chat.person("ann").nothing();
            chat.after(Duration.ofMinutes(20));
            chat.person("ann").hears("In two days");
        });
    }

    @Test
    void where_a_round_is_for_half_of_them_those_come_first_who_met_fewest_and_nobody_hears_that_they_were_left_out() {
        Script.everyDeath(chat -> {
            setUpIn(chat, "all-50");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "craft");
            }
            chat.after(days(16));
            assertThat(chat.store().encounters().ofRound(SERIES + "-1")).hasSize(1);
            chat.after(days(14));
            assertThat(chat.store().encounters().ofRound(SERIES + "-2")).hasSize(1);
            List<String> met = List.of("ann", "ben", "cas", "dov").stream()
                    .filter(name ->
                            chat.store().encounters().of(chat.member(name).id()).size() == 1)
                    .toList();
            assertThat(met).hasSize(4);
        });
    }

    @Test
    void a_try_says_who_would_be_in_it_now() {
        Script.once(chat -> {
            setUpIn(chat, "channel-100");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.platform().gathersIn(THERE, "ann", "cas");
            chat.lea().commands("round").picks("Change them").isTold("who takes part and is in the channel");
            chat.lea().commands("round").picks("What would it be?").isTold("thinking");
            chat.lea().hears("- ann and cas").nothing();
            chat.lea().commands("round").picks("A round now");
            chat.person("ann").inRoomWith("cas").hears("meet each other");
        });
    }

    private static void setUpIn(Script chat, String whom) {
        setUp(chat, "2", "no", "self");
        chat.lea().chooses("roundlead/whom/" + SERIES, whom);
    }
}
