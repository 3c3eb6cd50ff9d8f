package org.nobo.connect.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Form;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Leaders put what newcomers are told into their own words. */
class WordingTest {

    @Test
    void newcomers_hear_what_a_leader_wrote_and_the_original_when_it_is_brought_back() {
        Script.everyDeath(chat -> {
            chat.lea().sends("wording/welcome.hello", "words0", "Moin {name}! This is {community}, @everyone.");
            chat.joins("ann").hears("Moin ann! This is Makers, @everyone.");
            chat.lea().sends("wording/welcome.hello", "words0", "");
            chat.joins("bob").hears("Welcome to Makers, bob");
        });
    }

    @Test
    void a_leader_chooses_writes_tries_and_goes_back() {
        Script.once(chat -> {
            Voice lea = chat.lea();
            lea.commands("welcome edit")
                    .isTold("Which words would you like to change?")
                    .picks("What they practise");
            assertThat(lea.sees().fields())
                    .extracting(Form.Field::label)
                    .containsExactly("Your words", "Or: 2", "Or: 3");
            lea.fills("Your words", "What do you make?", "Or: 2", "What are your hands busy with?")
                    .isTold("one of the 2");
            lea.picks("Send me a test").hears("> What do you make?\n> What are your hands busy with?");
            lea.commands("welcome edit")
                    .picks("What they practise")
                    .fills()
                    .picks("Back to the original")
                    .isTold("my own words again");
            chat.joins("ann").letsGoBy().picks("Start").letsGoBy().picks("Skip").hears("What do you practise?");
        });
    }

    @Test
    void what_i_do_not_know_how_to_put_in_is_said_kindly_and_nothing_is_lost() {
        Script.once(chat -> {
            Voice lea = chat.lea();
            lea.commands("welcome edit").picks("The greeting");
            lea.fills("Your words", "Hello {name}", "Or: 2", "Hello {first name} of {community}");
            Form form = lea.sees();
            assertThat(form.fields().get(0).problem()).contains("Please keep {community}");
            assertThat(form.fields().get(1).problem()).contains("{first name}").contains("{community}, {name}");
            assertThat(form.fields().get(0).value()).isEqualTo("Hello {name}");
            lea.commands("welcome edit").picks("May I introduce them?");
            lea.fills("Your words", "Shall I, {name}?");
            assertThat(lea.sees().fields().get(0).problem()).contains("without braces");
            chat.joins("ann").hears("Welcome to Makers, ann");
        });
    }

    @Test
    void a_question_can_be_left_out_and_asked_again() {
        Script.once(chat -> {
            Voice lea = chat.lea();
            lea.commands("welcome edit").picks("What matters to them").fills().picks("Do not ask this");
            lea.isTold("do not ask this any more");
            chat.joins("ann").letsGoBy().picks("Start").hears("What do you practise?");
            lea.presses(null, "wording/in/welcome.values").isTold("I ask this again");
            chat.joins("bob").letsGoBy().picks("Start").hears("Which of these matter most");
        });
    }

    @Test
    void only_leaders_find_this_door() {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann");
            ann.commands("welcome edit").isTold("for those who look after");
            ann.sends("wording/welcome.hello", "words0", "Mine now {name} {community}")
                    .isTold("for those who look after");
            ann.presses(null, "wording/original/welcome.hello").isTold("for those who look after");
            chat.joins("bob").hears("Welcome to Makers, bob");
        });
    }
}
