package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.script.Eye;
import org.nobo.slack.local.SlackLimits;

/** Holds all that is said in any talk against what Slack takes. */
public final class SlackEye extends Eye {
    @Override
    protected List<String> problems(Form form) {
        return ofView(Modal.view(form, "C0123456789/channel/1772442000.000100"));
    }

    @Override
    protected List<String> problems(List<Message> page) {
        return ofView(Wire.object("type", "home", "blocks", Card.page(page, Self.SLACK)));
    }

    private static List<String> ofView(JsonObject view) {
        return SlackLimits.ofView(view).stream()
                .map(problem -> problem + " in " + view)
                .toList();
    }

    /** As it is said, whispered and shown in a window. */
    @Override
    protected List<String> problems(Message message) {
        List<Card> all = new ArrayList<>(Card.inOutline(message, Self.SLACK));
        all.addAll(Card.of(message, Self.SLACK));
        List<String> problems = new ArrayList<>(ofView(Modal.showing(message, Self.SLACK)));
        for (Card card : all) {
            SlackLimits.ofMessage(card.blocks()).forEach(problem -> problems.add(problem + " in " + card.blocks()));
            if (card.blocks().toString().length() > SlackLimits.MOST_OF_ALL_BLOCKS) {
                problems.add("too long: " + card.blocks());
            }
            if (card.text().isBlank() || card.text().length() > 40_000) {
                problems.add("a notification of " + card.text().length() + " characters");
            }
        }
        return problems;
    }
}
