package org.nobo.dialogue;

import java.util.ArrayList;
import java.util.List;
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
        for (Control.Choice button : question.buttons()) {
            controls.add(new Control.Choice(id(talk, button.id()), button.label(), button.look()));
        }
        if (question.skippable()) {
            controls.add(new Control.Choice(id(talk, ButtonId.SKIP), words.label("talk.skip.button"), Look.PLAIN));
        }
        if (canGoBack) {
            controls.add(new Control.Choice(id(talk, ButtonId.BACK), words.label("talk.back.button"), Look.PLAIN));
        }
        return Message.of(question.text(), controls).titled(question.title());
    }

    private static Control.Menu menuOf(Control.Menu menu, Talk talk) {
        return new Control.Menu(id(talk, ButtonId.PICK), menu.prompt(), menu.options(), menu.least(), menu.most());
    }

    private static String id(Talk talk, String key) {
        return new ButtonId(talk.kind(), talk.id(), talk.version(), key).written();
    }
}
