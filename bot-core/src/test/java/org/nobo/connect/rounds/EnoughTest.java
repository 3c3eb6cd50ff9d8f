package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

/** Nobody is introduced more often than is good for them. */
class EnoughTest {

    @Test
    void who_was_brought_together_twice_this_week_is_in_no_round() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "craft");
            }
            chat.after(days(13));
            for (String other : List.of("ben", "cas")) {
                chat.lea().commands("introduce @ann @" + other, List.of(Script.account("ann"), Script.account(other)));
            }
            chat.person("ann").letsGoBy();
            chat.after(days(2));
            chat.person("ann").nothing();
            chat.person("dov").hears("In two days");
        });
    }

    @Test
    void when_everybody_rests_there_is_no_round_and_the_leader_hears_why() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            for (String name : List.of("ann", "ben")) {
                joins(chat, name, "craft");
                chat.person(name).commands("rounds rest 5 weeks").isTold("You rest until");
            }
            chat.after(days(17));
            chat.lea().hears("I can bring nobody together. Who could take part: 0");
            chat.nothingMore();
        });
    }

    @Test
    void who_has_everything_deleted_between_the_plan_and_the_word_leaves_nobody_alone() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.after(days(16));
            chat.person("ben").letsGoBy().commands("mydata").picks("Delete everything");
            chat.person("ben").picks("Yes, delete everything");
            chat.lea().letsGoBy().picks("Let it begin");
            chat.person("ann").inRoomWith("cas").hears("meet each other");
            chat.person("ben").nothing();
        });
    }

    @Test
    void what_came_of_it_becomes_a_story_where_they_want_to_tell_one() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(16 + 7));
            chat.person("ann").letsGoBy().picks("Yes, we met").letsGoBy().picks("A story to tell");
            assertThat(chat.person("ann").sees().id()).startsWith("story/");
            chat.person("ben").letsGoBy().picks("Yes, we met").letsGoBy().picks("Nothing to tell");
            chat.person("ben").isTold("That is fine too");
            chat.after(days(4));
            chat.person("ann").nothing();
            chat.person("ben").nothing();
        });
    }
}
