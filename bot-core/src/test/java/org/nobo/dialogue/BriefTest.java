package org.nobo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Text;

class BriefTest {

    @Test
    void what_is_short_stays_as_it_is() {
        assertThat(Brief.of(Question.of(Text.of("What do you practise? A sentence is plenty."))))
                .isEmpty();
    }

    @Test
    void a_list_makes_a_question_long_and_what_it_asks_is_one_line() {
        Question question = Question.of(Text.of("Which of these matter **most** to you? Pick three to eight."))
                .menu("Pick", 1, 8, List.of(Control.Option.of("a", "A")));

        assertThat(Brief.of(question)).contains("Which of these matter most to you?");
    }

    @Test
    void of_several_paragraphs_the_last_that_asks_counts() {
        assertThat(Brief.of(Question.of(Text.of("Who are you? I am Nobo.\n\n> Why?\n\nI like to ask. May I ask you?"
                        + " You can skip.\n\nSee below."))))
                .contains("May I ask you?");
    }

    @Test
    void what_asks_nothing_is_its_first_line_and_never_long() {
        assertThat(Brief.of(Question.of(Text.of("This is what I understood:\n- much"))))
                .contains("This is what I understood:");
        assertThat(Brief.of(Question.of(Text.said("\uD83D\uDE80".repeat(400)))).orElseThrow())
                .endsWith("…")
                .hasSizeLessThan(200);
    }

    @Test
    void the_short_form_has_buttons_of_its_own_that_outlive_a_restart() {
        ButtonId button = new ButtonId("welcome", 7, 3, "-show", true);

        assertThat(ButtonId.read(button.written())).contains(button);
        assertThat(ButtonId.read("talk/welcome/7/3/start")).contains(new ButtonId("welcome", 7, 3, "start", false));
    }
}
