package org.nobo.script;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;

/** Holds all that is said in any talk against what a platform takes. */
public abstract class Eye implements Witness {
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final Queue<String> PROBLEMS = new ConcurrentLinkedQueue<>();

    /** What the platform would not take of this message, in whichever way it may be shown. */
    protected abstract List<String> problems(Message message);

    /** The same of a form. */
    protected abstract List<String> problems(Form form);

    /** The same of the parts of a page. */
    protected abstract List<String> problems(List<Message> page);

    @Override
    public final void said(Message message) {
        saw(problems(message));
    }

    @Override
    public final void replied(Reply reply) {
        switch (reply) {
            case Reply.Silence silence -> {}
            case Reply.Whisper(Message message) -> said(message);
            case Reply.Replace(Message message) -> said(message);
            case Reply.Ask(Form form) -> saw(problems(form));
            case Reply.Page(List<Message> parts) -> saw(problems(parts));
        }
    }

    private static void saw(List<String> problems) {
        SEEN.incrementAndGet();
        PROBLEMS.addAll(problems);
    }

    /** How many messages, forms and pages were seen in this process. */
    static int seen() {
        return SEEN.get();
    }

    static List<String> problems() {
        return List.copyOf(PROBLEMS);
    }
}
