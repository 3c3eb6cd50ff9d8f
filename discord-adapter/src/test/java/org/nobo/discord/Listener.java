package org.nobo.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;

/** An inbox that keeps what it hears and answers as it is told. */
final class Listener implements ChatPlatform.Inbox {
    private final Remembered remembers;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final List<Event> all = new CopyOnWriteArrayList<>();
    private volatile Function<Event, Reply> answers = event -> Reply.SILENCE;
    private volatile String field = "";
    private volatile List<Control.Option> suggestions = List.of();

    Listener(Remembered remembers) {
        this.remembers = remembers;
    }

    /** Whatever happened before this was heard, be it in an earlier life or in this. */
    @Override
    public void mayHaveMissed(Workspace where, Instant heardBefore, ChatPlatform.Look look) {
        Optional<Instant> since = heardBefore.equals(Instant.MIN) ? remembers.since() : Optional.of(heardBefore);
        since.ifPresentOrElse(from -> Thread.ofVirtual().start(() -> look.since(from, people())), look::isNotNeeded);
    }

    /** To whom the bot wrote: to those it is remembered of, and here to all who wrote to it. */
    private List<String> people() {
        Stream<String> wrote = all.stream()
                .filter(it -> it instanceof Event.MessagePosted posted && posted.where() instanceof Place.Direct)
                .map(it -> ((Event.MessagePosted) it).who().user());
        return Stream.concat(remembers.people().stream(), wrote).distinct().toList();
    }

    @Override
    public Reply receive(Event event) {
        Reply reply = answers.apply(event);
        all.add(event);
        heard.add(event);
        return reply;
    }

    @Override
    public List<Control.Option> suggest(Account who, String asked, String typed) {
        return suggestions.stream()
                .filter(it -> field.equals(asked) && it.label().contains(typed))
                .toList();
    }

    void answers(Function<Event, Reply> how) {
        answers = how;
    }

    void suggests(String forField, List<Control.Option> options) {
        field = forField;
        suggestions = options;
    }

    List<Event> all() {
        return List.copyOf(all);
    }

    /** The next event of this type; others that came before it are passed over. */
    <E extends Event> E hears(Class<E> type) {
        try {
            for (Event next = poll(); next != null; next = poll()) {
                if (type.isInstance(next)) {
                    return type.cast(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("never heard " + type.getSimpleName() + " among " + all);
    }

    private Event poll() throws InterruptedException {
        return heard.poll(40, TimeUnit.SECONDS);
    }
}
