package org.nobo.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows with a pair of eyes, or in the assistant pane by a word, that a message was seen, while the answer to it takes
 * longer than a moment; the answer takes that off again. It is a courtesy and may be lost.
 */
final class Attention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Attention.class);
    private static final String EYES = "eyes";
    private static final Duration MOMENT = Duration.ofMillis(1_200);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** In the pane people wait for nothing else. */
    private static final Duration LESS = Duration.ofMillis(300);

    private final Changes changes;
    private final Status status;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-attention").factory());

    /** Messages without an answer yet, and whether the eyes are on them. Touched by the one thread alone. */
    private final Map<MessageRef, Boolean> open = new HashMap<>();

    Attention(Changes changes, Status status) {
        this.status = status;
        this.changes = changes;
    }

    /** Somebody has written to the bot. */
    void heard(MessageRef message) {
        soon(() -> open.put(message, false), Duration.ZERO);
        soon(() -> show(message), Status.isFor(message) ? LESS : MOMENT);
        soon(() -> over(message), LONGEST);
    }

    /** The bot has said something in a place: whoever waited there, or for it, waits no longer. */
    void answered(Place place) {
        soon(
                () -> List.copyOf(open.keySet()).stream()
                        .filter(waiting -> waiting.place().equals(place)
                                || waiting.thread().equals(place))
                        .forEach(this::over),
                Duration.ZERO);
    }

    private void show(MessageRef message) {
        if (open.replace(message, false, true)) {
            quietly(() -> {
                if (Status.isFor(message)) {
                    status.show(message);
                } else {
                    changes.react(message, EYES);
                }
            });
        }
    }

    private void over(MessageRef message) {
        if (Boolean.TRUE.equals(open.remove(message))) {
            quietly(() -> {
                if (Status.isFor(message)) {
                    status.takeOff(message);
                } else {
                    changes.takeOff(message, EYES);
                }
            });
        }
    }

    private void soon(Runnable what, Duration pause) {
        try {
            var unused = turns.schedule(what, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("It is closing, and shows nothing more");
        }
    }

    private interface Call {
        void make() throws DeliveryFailure;
    }

    private static void quietly(Call call) {
        try {
            call.make();
        } catch (DeliveryFailure | RuntimeException e) {
            LOG.debug("The eyes could not be shown or taken off: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
