package org.nobo.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Text;

/**
 * One thing asked.
 *
 * @param title a heading, may be empty
 * @param text the question
 * @param buttons the answers that can be pressed; the id of each is its key, at most 40 characters
 * @param menu a list to pick from; its id does not matter
 * @param typed whether an answer in the person's own words is taken
 * @param wholly whether whatever they write is the answer, even what sounds like a question of their own
 * @param skippable whether it can be skipped: a button for it appears, and the word is understood
 * @param patience how long to wait for an answer before {@link Answer.Waited}; zero for ever
 */
public record Question(
        String title,
        Text text,
        List<Control.Choice> buttons,
        Optional<Control.Menu> menu,
        boolean typed,
        boolean wholly,
        boolean skippable,
        Duration patience) {

    public Question {
        buttons = List.copyOf(buttons);
    }

    public static Question of(Text text) {
        return new Question("", text, List.of(), Optional.empty(), false, false, false, Duration.ZERO);
    }

    public Question titled(String heading) {
        return new Question(heading, text, buttons, menu, typed, wholly, skippable, patience);
    }

    public Question button(String key, String label) {
        return button(new Control.Choice(key, label, Look.PLAIN));
    }

    public Question primary(String key, String label) {
        return button(new Control.Choice(key, label, Look.PRIMARY));
    }

    public Question button(Control.Choice choice) {
        List<Control.Choice> more = new ArrayList<>(buttons);
        more.add(choice);
        return new Question(title, text, more, menu, typed, wholly, skippable, patience);
    }

    /** Pick between {@code least} and {@code most} of these. */
    public Question menu(String prompt, int least, int most, List<Control.Option> options) {
        return new Question(
                title,
                text,
                buttons,
                Optional.of(new Control.Menu("pick", prompt, options, least, most)),
                typed,
                wholly,
                skippable,
                patience);
    }

    /** The person may also answer in their own words. */
    public Question orTyped() {
        return new Question(title, text, buttons, menu, true, wholly, skippable, patience);
    }

    /** The person answers in their own words, and questions among those belong to the answer. */
    public Question whollyTyped() {
        return new Question(title, text, buttons, menu, true, true, skippable, patience);
    }

    public Question orSkipped() {
        return new Question(title, text, buttons, menu, typed, wholly, true, patience);
    }

    public Question patient(Duration wait) {
        return new Question(title, text, buttons, menu, typed, wholly, skippable, wait);
    }
}
