package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.script.Witness;
import org.nobo.slack.local.SlackLimits;

/** Holds all that is said in any talk against what Slack takes. */
public final class SlackEye implements Witness {
    static final AtomicInteger SEEN = new AtomicInteger();
    static final ConcurrentLinkedQueue<String> PROBLEMS = new ConcurrentLinkedQueue<>();

    @Override
    public void said(Message message) {
        SEEN.incrementAndGet();
        PROBLEMS.addAll(problems(message));
    }

    @Override
    public void replied(Reply reply) {
        switch (reply) {
            case Reply.Silence silence -> {}
            case Reply.Whisper(Message message) -> said(message);
            case Reply.Replace(Message message) -> said(message);
            case Reply.Ask(Form form) -> view(Modal.view(form, "C0123456789/channel/1772442000.000100"));
            case Reply.Page(List<Message> parts) ->
                view(Wire.object("type", "home", "blocks", Card.page(parts, Self.SLACK)));
        }
    }

    private static void view(JsonObject view) {
        SEEN.incrementAndGet();
        SlackLimits.ofView(view).forEach(problem -> PROBLEMS.add(problem + " in " + view));
    }

    /** What Slack would not take of this message, as it is said, whispered and shown in a window. */
    static List<String> problems(Message message) {
        ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
        List<Card> all = new java.util.ArrayList<>(Card.inOutline(message, Self.SLACK));
        all.addAll(Card.of(message, Self.SLACK));
        for (Card card : all) {
            SlackLimits.ofMessage(card.blocks()).forEach(problem -> problems.add(problem + " in " + card.blocks()));
            if (card.blocks().toString().length() > SlackLimits.MOST_OF_ALL_BLOCKS) {
                problems.add("too long: " + card.blocks());
            }
            if (card.text().isBlank() || card.text().length() > 40_000) {
                problems.add("a notification of " + card.text().length() + " characters");
            }
        }
        JsonObject window = Modal.showing(message, Self.SLACK);
        SlackLimits.ofView(window).forEach(problem -> problems.add(problem + " in " + window));
        return List.copyOf(problems);
    }
}
