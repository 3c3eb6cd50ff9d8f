package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.SERIES;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Leaders and members who go while a round is under way, and rounds that do not take place. */
class GoneTest {

    @Test
    void when_the_leader_who_was_shown_it_is_gone_the_others_are_shown_it_the_next_day() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.wasHere("max");
            chat.store().members().lead(chat.member("max").id(), true);
            chat.after(days(16));
            chat.lea().hears("brings 2 people together").leaves();
            chat.person("max").nothing();
            chat.after(days(1));
            chat.person("max")
                    .hears("This round is still waiting for a yes")
                    .picks("Let it begin")
                    .letsGoBy();
            chat.person("ann").letsGoBy().inRoomWith("ben").hears("meet each other");
            chat.person("ben").letsGoBy().and().nothingMore();
        });
    }

    @Test
    void where_nobody_leads_any_more_who_joined_does_not_wait_in_vain() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(16));
            chat.lea().hears("brings 2 people together").leaves();
            chat.after(days(1));
            chat.person("ann").inRoomWith("ben").hears("meet each other");
            chat.after(days(14));
            assertThat(chat.store().rounds().round(SERIES + "-2").orElseThrow().stage())
                    .isNotEqualTo(Seats.Stage.WAITING);
        });
    }

    @Test
    void who_was_asked_and_left_or_had_everything_deleted_keeps_nobody_waiting() {
        Script.once(chat -> {
            setUp(chat, "2", "yes", "self");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.after(days(16));
            for (String name : List.of("ann", "cas")) {
                chat.person(name).letsGoBy().picks("Yes, gladly").hears("As soon as everybody has said yes");
            }
            chat.person("ben").letsGoBy().leaves();
            chat.person("dov").letsGoBy().commands("mydata").picks("Delete everything");
            chat.person("dov").picks("Yes, delete everything");
            chat.after(days(4));
            chat.person("ann").hears("does not come to a meeting this time");
            chat.person("cas").hears("does not come to a meeting this time");
        });
    }

    @Test
    void of_three_who_are_asked_two_meet_when_the_third_has_left() {
        Script.once(chat -> {
            setUp(chat, "3", "yes", "self");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.after(days(16));
            chat.person("ann").picks("Yes, gladly");
            chat.person("ben").picks("Yes, gladly");
            chat.person("cas").leaves();
            chat.after(days(4));
            chat.person("ann").inRoomWith("ben").hears("You have all said yes");
        });
    }

    @Test
    void who_rests_or_goes_away_between_the_plan_and_the_word_is_not_brought_together() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.after(days(16));
            chat.person("ben").letsGoBy().commands("rounds rest 3 weeks").isTold("You rest until");
            chat.person("dov").letsGoBy().isAway(days(9));
            chat.lea().letsGoBy().picks("Let it begin");
            chat.person("ann").inRoomWith("cas").hears("meet each other");
            chat.person("ben").nothing();
            chat.person("dov").nothing();
        });
    }

    @Test
    void who_was_told_of_a_round_hears_when_it_does_not_take_place_and_nobody_else_does() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            joins(chat, "cas", "craft");
            chat.after(days(14));
            chat.person("cas").hears("In two days").picks("Skip this one");
            chat.after(days(2));
            chat.lea().letsGoBy().picks("Not this time");
            chat.person("ann").hears("In two days").hears("does not take place");
            chat.person("ben").hears("In two days").hears("does not take place");
            chat.nothingMore();
        });
    }

    @Test
    void a_round_that_nobody_let_begin_is_over_when_the_next_is_announced() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(28));
            assertThat(chat.store().rounds().round(SERIES + "-1").orElseThrow().stage())
                    .isEqualTo(Seats.Stage.OFF);
            chat.lea().presses(Voice.whispered(Script.account("lea")), "roundlead/approve/" + SERIES + "-1");
            chat.lea().isTold("There is no round that waits for you");
        });
    }

    @Test
    void when_leaders_stop_rounds_those_who_were_told_of_the_next_hear_that_there_is_none() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(14));
            chat.lea().commands("round").picks("Stop them").isTold("no more of these");
            chat.person("ann").hears("In two days").hears("does not take place");
            chat.after(days(20));
            chat.person("ann").nothing();
        });
    }
}
