package org.nobo.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Pauses;
import org.nobo.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in. Discord tells everything once, so what the inbox could not take is brought again from here. What comes
 * before somebody listens waits.
 */
final class Doorway {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    /** About an hour, as a database may be away: what is given up here nobody tells again. */
    private static final int ATTEMPTS = 190;

    private static final Pauses PAUSES = new Pauses(Duration.ofMillis(100), Duration.ofSeconds(20));

    private final CompletableFuture<Inbox> inbox = new CompletableFuture<>();
    private final Queues queues = new Queues();
    private final Unread unread;

    Doorway(Unread unread) {
        this.unread = unread;
    }

    void open(Inbox opened) {
        if (!inbox.complete(opened)) {
            throw new IllegalStateException("Somebody listens to Discord already");
        }
    }

    /** Brings an event in; nobody waits for what it replies. */
    void bring(String who, Event event) {
        queues.add(who, () -> brought(event));
    }

    /** Does something after all that this person did before. */
    void inTurn(String who, Runnable work) {
        queues.add(who, work);
    }

    /** The same, and after what this person said in this place while nobody listened. */
    void inTurn(String who, MessageChannel where, long id, Runnable work) {
        queues.add(who, () -> {
            if (isOpen()) {
                unread.before(Places.workspace(where), where, who, id);
            }
            work.run();
        });
    }

    /** Waits until somebody listens; false where nobody ever did. */
    private boolean isOpen() {
        try {
            inbox.join();
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    /** Brings an event in, as often as it takes, and returns the reply. */
    Reply brought(Event event) {
        Duration pause = PAUSES.first();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return inbox.join().receive(event);
            } catch (CancellationException e) {
                return Reply.SILENCE; // nobody ever listened
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} was not taken, attempt {}: {}",
                        event.id(),
                        attempt,
                        e.getClass().getName());
                LOG.debug("It was", e);
            }
            if (!waited(pause)) {
                return Reply.SILENCE;
            }
            pause = PAUSES.after(pause);
        }
        LOG.error("{} was never taken and is lost", event.id());
        return Reply.SILENCE;
    }

    List<Control.Option> suggested(Account who, String field, String typed) {
        return inbox.join().suggest(who, field, typed);
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever still waits for somebody to listen waits in vain; what is being handled may end, within this time. */
    void close(Duration atMost) {
        inbox.cancel(false);
        queues.close(atMost);
    }
}
