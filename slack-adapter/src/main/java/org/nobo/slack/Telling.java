package org.nobo.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Event;
import org.nobo.chat.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the inbox what Slack tells nobody, and so nobody tells again: until it is taken. */
final class Telling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final Pauses PAUSES = new Pauses(Duration.ofMillis(250), Duration.ofMinutes(1));

    private final Inbox inbox;
    private final CountDownLatch closed = new CountDownLatch(1);

    Telling(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Begins to, and returns at once.
     *
     * @param then what is done when it was taken
     */
    Thread tell(Event event, Runnable then) {
        return Thread.ofVirtual().name("slack-telling").start(() -> {
            if (isTaken(event)) {
                then.run();
            }
        });
    }

    private boolean isTaken(Event event) {
        Duration pause = PAUSES.first();
        while (!isClosed(Duration.ZERO)) {
            try {
                var unused = inbox.receive(event);
                return true;
            } catch (RuntimeException e) {
                LOG.debug("{} could not be told now; it is told again", event.id(), e);
            }
            if (isClosed(pause)) {
                return false;
            }
            pause = PAUSES.after(pause);
        }
        return false;
    }

    private boolean isClosed(Duration within) {
        try {
            return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
