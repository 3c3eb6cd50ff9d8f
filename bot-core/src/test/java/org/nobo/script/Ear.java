package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;

/** An inbox that only listens: what it heard can be waited for, and what it replies can be set. */
final class Ear implements ChatPlatform.Inbox {
    /** Nothing on one machine takes so long, except on a very bad day. */
    private static final Duration LONG = Duration.ofSeconds(40);

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private volatile Function<Event, Reply> answer = event -> Reply.SILENCE;

    /** From now on it does this, on the platform's thread, before it returns. */
    void replies(Function<Event, Reply> with) {
        answer = with;
    }

    @Override
    public Reply receive(Event event) {
        Function<Event, Reply> now = answer; // whoever waits for the event may set another the moment it is heard
        heard.add(event);
        return now.apply(event);
    }

    @Override
    public List<Control.Option> suggest(Account who, String field, String typed) {
        return List.of();
    }

    /** The next event of this kind; others before it are let go by. */
    <E extends Event> E next(Class<E> kind) {
        try {
            for (Event event = poll(); event != null; event = poll()) {
                if (kind.isInstance(event)) {
                    return kind.cast(event);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No " + kind.getSimpleName() + " was heard");
    }

    private Event poll() throws InterruptedException {
        return heard.poll(LONG.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!isSo.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(isSo.getAsBoolean()).as(what).isTrue();
    }
}
