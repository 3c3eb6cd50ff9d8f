package org.nobo.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.words.Words;

/** A question as the message that puts it. */
final class QuestionMessage {
    private QuestionMessage() {}

    static Message of(Question question, Talk talk, boolean canGoBack, Words words) {
        List<Control> controls = new ArrayList<>();
        question.menu().ifPresent(menu -> controls.add(menuOf(menu, talk)));
        controls.addAll(buttons(question, talk, words, false));
        if (canGoBack) {
            controls.add(
                    new Control.Choice(id(talk, ButtonId.BACK, false), words.label("talk.back.button"), Look.PLAIN));
        }
        return Message.of(question.text(), controls).titled(question.title());
    }

    /**
     * The question in one line, for who has it before them already: with a button that shows it whole where that would be
     * long. A question that is short is put as it is.
     */
    static Message reminding(Question question, Talk talk, boolean canGoBack, Words words) {
        Optional<String> brief = Brief.of(question);
        if (brief.isEmpty()) {
            return of(question, talk, canGoBack, words);
        }
        Control show = new Control.Choice(id(talk, ButtonId.SHOW, true), words.label("talk.again.show"), Look.PLAIN);
        List<Control> controls =
                question.menu().isPresent() ? List.of(show) : List.copyOf(buttons(question, talk, words, true));
        return Message.of(words.say("talk.again", "question", brief.get()), controls);
    }

    private static List<Control.Choice> buttons(Question question, Talk talk, Words words, boolean reminds) {
        List<Control.Choice> buttons = new ArrayList<>();
        for (Control.Choice button : question.buttons()) {
            buttons.add(new Control.Choice(id(talk, button.id(), reminds), button.label(), button.look()));
        }
        if (question.skippable()) {
            buttons.add(
                    new Control.Choice(id(talk, ButtonId.SKIP, reminds), words.label("talk.skip.button"), Look.PLAIN));
        }
        return buttons;
    }

    private static Control.Menu menuOf(Control.Menu menu, Talk talk) {
        return new Control.Menu(
                id(talk, ButtonId.PICK, false), menu.prompt(), menu.options(), menu.least(), menu.most());
    }

    private static String id(Talk talk, String key, boolean reminds) {
        return new ButtonId(talk.kind(), talk.id(), talk.version(), key, reminds).written();
    }
}
