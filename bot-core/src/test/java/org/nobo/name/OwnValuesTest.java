package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Text;
import org.nobo.script.Script;

/** What somebody values, told in a talk. */
final class OwnValuesTest {

    @Test
    void a_member_picks_what_matters_and_it_is_kept_whatever_falls_over() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values")
                    .hears("Which values matter most to you?")
                    .picks("Show me more")
                    .hears("Which values matter most to you?")
                    .picks("Learning", "Courage", "Care for nature")
                    .hears("I have noted Learning, Courage and Care for nature")
                    .and()
                    .nothingMore();
            assertThat(valuesOf(chat, "ann")).containsExactly("learning", "courage", "nature");
        });
    }

    @Test
    void fewer_than_three_are_taken_too_with_a_word_on_why_more_would_help() {
        Script.everyDeath(chat -> chat.wasHere("ann")
                .commands("values")
                .hears("Which values")
                .picks("Learning", "Courage")
                .hears("With three or more I can tell better"));
    }

    @Test
    void whoever_chose_before_is_shown_it_and_may_choose_anew_in_their_own_words() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values learning, courage, fun")
                    .letsGoBy()
                    .commands("values")
                    .hears("These are the values you chose: Learning, Courage and Fun")
                    .says("honesty, Craft and curiousity")
                    .hears("I have noted Honesty, Craft and Curiosity")
                    .and()
                    .nothingMore();
            assertThat(valuesOf(chat, "ann")).containsExactly("honesty", "craft", "curiosity");
        });
    }

    @Test
    void skipping_leaves_everything_as_it_was() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values learning, courage, fun")
                    .letsGoBy()
                    .commands("values")
                    .hears("These are the values")
                    .says("skip")
                    .hears("everything stays as it was")
                    .and()
                    .nothingMore();
            assertThat(valuesOf(chat, "ann")).containsExactly("learning", "courage", "fun");
        });
    }

    @Test
    void somebody_can_have_their_values_forgotten() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values learning, courage, fun")
                    .letsGoBy()
                    .commands("values")
                    .hears("These are the values")
                    .picks("Forget my values")
                    .hears("I have forgotten your values")
                    .and()
                    .nothingMore();
            assertThat(valuesOf(chat, "ann")).isEmpty();
        });
    }

    @Test
    void words_on_no_card_lead_to_cards_near_them_and_nothing_is_noted_unconfirmed() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values")
                    .hears("Which values")
                    .says("learning and being generous")
                    .hears("I have understood Learning. By “being generous”, do you mean one of these?");
            assertThat(valuesOf(chat, "ann")).isEmpty();
            chat.person("ann")
                    .picks("Generosity")
                    .hears("I have noted Learning and Generosity")
                    .and()
                    .nothingMore();
            assertThat(valuesOf(chat, "ann")).containsExactly("learning", "generosity");
        });
    }

    @Test
    void who_skips_the_cards_near_their_words_leaves_everything_as_it_was() {
        Script.once(chat -> chat.wasHere("ann")
                .commands("values")
                .hears("Which values")
                .says("being generous")
                .hears("do you mean one of these")
                .says("skip")
                .hears("everything stays as it was")
                .and()
                .nothingMore());
    }

    @Test
    void who_means_none_of_the_cards_keeps_those_they_named() {
        Script.once(chat -> {
            chat.wasHere("ann")
                    .commands("values")
                    .says("learning, courage, being generous")
                    .picks("None of these");
            assertThat(valuesOf(chat, "ann")).containsExactly("learning", "courage");
        });
    }

    @Test
    void who_means_none_of_the_cards_and_named_no_other_sees_all_cards_again() {
        Script.once(chat -> chat.wasHere("ann")
                .commands("values")
                .hears("Which values")
                .says("being generous")
                .hears("do you mean one of these")
                .picks("None of these")
                .hears("Which values"));
    }

    @Test
    void words_that_are_near_no_card_are_asked_for_again() {
        Script.once(chat -> chat.wasHere("ann")
                .commands("values")
                .hears("Which values")
                .says("xyzzy")
                .hears("I have no card for “xyzzy”")
                .hears("Which values")
                .says("learning, fun, craft")
                .hears("I have noted"));
    }

    @Test
    void nine_are_too_many_in_a_list_and_in_words() {
        Script.once(chat -> {
            chat.wasHere("ann")
                    .commands("values")
                    .hears("Which values")
                    .picks("Show me more")
                    .hears("Which values")
                    .picks("Learning", "Courage", "Fun", "Craft", "Trust", "Joy", "Peace", "Beauty", "Faith")
                    .hears("at most 8")
                    .hears("Which values")
                    .says("Learning, Courage, Fun, Craft, Trust, Joy, Peace, Beauty, Faith")
                    .hears("That makes 9")
                    .hears("Which values");
            assertThat(valuesOf(chat, "ann")).isEmpty();
        });
    }

    @Test
    void values_given_with_the_command_are_noted_at_once() {
        Script.once(chat -> {
            chat.wasHere("ann")
                    .in("general")
                    .commands("values Learning, courage, fun")
                    .isTold("I have noted");
            assertThat(valuesOf(chat, "ann")).containsExactly("learning", "courage", "fun");
        });
    }

    @Test
    void in_a_channel_the_talk_moves_to_direct_messages() {
        Script.once(chat -> {
            chat.wasHere("ann").in("general").commands("values").isTold("I have written to you directly");
            chat.person("ann").hears("Which values").and().nothingMore();
        });
    }

    @Test
    void a_question_typed_in_between_is_not_taken_for_a_value() {
        Script.once(chat -> {
            chat.wasHere("ann").commands("values").hears("Which values").says("what is a value card?");
            assertThat(valuesOf(chat, "ann")).isEmpty();
            chat.person("ann").letsGoBy().says("learning, fun, craft").hears("I have noted");
        });
    }

    @Test
    void a_list_that_is_being_typed_is_completed_at_its_end() {
        Script.once(chat -> {
            assertThat(chat.wasHere("ann").isOffered("values", "learning, cour"))
                    .extracting(Control.Option::value)
                    .containsExactly("learning, Courage", "learning, Courtesy");
        });
    }

    @Test
    void what_somebody_types_cannot_format_or_ping() {
        Script.once(chat -> {
            var said = chat.wasHere("ann")
                    .commands("values")
                    .letsGoBy()
                    .says("@everyone **xyzzy**")
                    .next();
            assertThat(said.text().parts())
                    .anySatisfy(part -> assertThat(part).isEqualTo(new Text.Said("@everyone **xyzzy**")));
        });
    }

    private static List<String> valuesOf(Script chat, String name) {
        return chat.store().values().of(chat.member(name).id());
    }
}
