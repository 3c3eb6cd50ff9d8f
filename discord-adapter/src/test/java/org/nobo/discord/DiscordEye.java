package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.discord.local.Limits;
import org.nobo.script.Witness;
import org.nobo.words.Wordbook;

/** Holds all that is said in any talk against what Discord takes. */
public final class DiscordEye implements Witness {
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
            case Reply.Page(List<Message> parts) -> parts.forEach(this::said);
            case Reply.Ask(Form form) -> {
                SEEN.incrementAndGet();
                PROBLEMS.addAll(problems(form));
            }
        }
    }

    /** What Discord would not take of this message, as it is said and as it takes the place of another. */
    static List<String> problems(Message message) {
        List<String> problems = new ArrayList<>();
        try {
            Speech speech = Speech.of(message, "a mark of 25 characters..", new Wordbook().english());
            for (Speech.Part part : speech.parts()) {
                problems.addAll(Limits.ofMessage(part.toSend().toData()));
                problems.addAll(Limits.ofMessage(part.toPut(true).toData()));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            problems.add(e.getMessage() + " in " + message);
        }
        return problems;
    }

    /** The same of a form, in a guild. */
    static List<String> problems(Form form) {
        try {
            return Limits.ofForm(new Forms(true, null).modal(form).toData());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return List.of(e.getMessage() + " in " + form);
        }
    }
}
