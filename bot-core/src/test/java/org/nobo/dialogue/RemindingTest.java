package org.nobo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Something else was answered in between: the open question is put again, in short, and nothing of the talk is lost. */
class RemindingTest {

    @Test
    void a_long_list_is_not_put_again_and_can_still_be_picked_from() {
        Script.everyDeath(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome").picks("Start").hears("Which of these matter most");
            ann.says("how do I find a mentor?").letsGoBy().picks("Learning", "Courage");
            ann.hears("What do you practise");
        });
    }

    @Test
    void in_its_place_stands_one_line_with_a_button_that_shows_it_whole() {
        Script.once(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome").picks("Start").hears("Which of these matter most");
            ann.commands("about");
            Message reminder = ann.next();
            assertThat(reminder.text().plain()).isEqualTo("Back to where we were: Which of these matter most to you?");
            assertThat(reminder.controls())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Control.Choice.class,
                            button -> assertThat(button.label()).isEqualTo("Show it again"));

            ann.picks("Show it again");
            assertThat(ann.whispered().controls()).anyMatch(Control.Menu.class::isInstance);
            ann.picks("Learning", "Courage").hears("What do you practise");
        });
    }

    @Test
    void what_was_not_understood_does_not_bring_the_whole_question_back_either() {
        Script.once(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome");
            ann.says("hm").hears("I did not quite get that").hears("Back to where we were: May I ask you a few things");
            ann.picks("Start").hears("Which of these matter most");
        });
    }

    @Test
    void a_reminder_that_was_answered_keeps_its_one_line() {
        Script.once(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome");
            ann.commands("about").hears("Back to where we were").picks("Start");
            assertThat(ann.whispered().text().plain()).startsWith("Back to where we were");
            ann.hears("Which of these matter most");
        });
    }
}
