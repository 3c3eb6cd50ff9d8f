package org.nobo.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nobo.chat.DeliveryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what was said while nobody heard it, be it that the line was broken or that the process was down: Slack repeats
 * an event for some minutes only. Looked at are the conversations the bot is in, and their threads that have grown. What
 * was heard all the same the core knows again.
 */
final class Missed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Missed.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** No more conversations than these, in a quarter of an hour. */
    private static final int MOST_CONVERSATIONS = 500;

    /** Of each no more threads than these, those that grew last. */
    private static final int MOST_THREADS = 20;

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OurConversations conversations;
    private final History history;
    private final Consumer<JsonObject> ear;
    private final Tempo tempo;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Long> lastEverywhere = Optional.empty();
    private int asked;

    /**
     * @param ear takes an event that may have been heard before
     */
    Missed(SlackCalls calls, Consumer<JsonObject> ear, Tempo tempo) {
        this.conversations = new OurConversations(calls);
        this.history = new History(calls);
        this.ear = ear;
        this.tempo = tempo;
    }

    /**
     * Hears what was said in these conversations since then, in each in its order. Not for several threads at once, nor
     * {@link #everywhere}.
     *
     * @return whether it could be looked into all of them
     */
    boolean in(List<OurConversations.One> some, Instant since) {
        asked = 0;
        return looked(some, since);
    }

    /**
     * Hears what was said since then wherever the bot is. Those where somebody may be waiting come first, at once; the
     * others only when the last time is long enough ago, however often it is asked for.
     *
     * @return whether it could be looked everywhere
     */
    boolean everywhere(List<OurConversations.One> first, Instant since) {
        boolean whole = in(first, since);
        try {
            rest();
            Set<String> done = first.stream().map(OurConversations.One::id).collect(Collectors.toSet());
            List<OurConversations.One> others = conversations.all(this::patiently).stream()
                    .filter(one -> !done.contains(one.id()))
                    .toList();
            int most = Math.min(others.size(), MOST_CONVERSATIONS);
            if (others.size() > most) {
                LOG.warn("It is not looked for what was missed in {} conversations", others.size() - most);
            }
            whole &= looked(others.subList(0, most), since);
        } catch (DeliveryFailure e) {
            whole = inVain("anywhere", e);
        }
        lastEverywhere = Optional.of(System.nanoTime());
        return whole;
    }

    private void rest() throws DeliveryFailure {
        if (lastEverywhere.isPresent()) {
            pause(tempo.rest().minusNanos(System.nanoTime() - lastEverywhere.get()));
        }
    }

    private boolean looked(List<OurConversations.One> some, Instant since) {
        boolean everywhere = true;
        for (OurConversations.One one : some) {
            everywhere &= looked(one, since);
        }
        return everywhere;
    }

    private boolean looked(OurConversations.One conversation, Instant since) {
        try {
            List<Message> newest = patiently(() -> history.backTo(since, conversation.id()));
            List<Message> said = new ArrayList<>(newest);
            for (Message root : grown(newest, since)) {
                said.addAll(patiently(() -> history.below(conversation.id(), root.getTs(), since)));
            }
            List<Message> missed = said.stream()
                    .filter(message -> !Happenings.time(message.getTs()).isBefore(since))
                    .sorted(Comparator.comparing(Message::getTs))
                    .toList();
            for (Message message : missed) {
                hear(conversation, message);
            }
            return true;
        } catch (DeliveryFailure.Refused no) {
            LOG.debug("It is not looked for what was missed in {}: {}", conversation.id(), no.getMessage());
            return true;
        } catch (DeliveryFailure | RuntimeException e) {
            return inVain("in " + conversation.id(), e);
        }
    }

    private boolean inVain(String where, Exception failure) {
        if (!isClosed()) {
            LOG.warn("It could not be looked for what was missed {}: {}", where, failure.getMessage());
        }
        return false;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    private static List<Message> grown(List<Message> messages, Instant since) {
        return messages.stream()
                .filter(message -> Optional.ofNullable(message.getLatestReply())
                        .filter(last -> !Happenings.time(last).isBefore(since))
                        .isPresent())
                .sorted(Comparator.comparing(Message::getLatestReply).reversed())
                .limit(MOST_THREADS)
                .toList();
    }

    private void hear(OurConversations.One conversation, Message message) throws DeliveryFailure {
        JsonObject event = GSON.toJsonTree(message).getAsJsonObject();
        event.addProperty("type", "message");
        event.addProperty("channel", conversation.id());
        event.addProperty("channel_type", conversation.kind());
        for (int left = TRIES; ; left--) {
            try {
                ear.accept(Wire.object("event", event));
                return;
            } catch (RuntimeException e) {
                if (left <= 1) {
                    throw e;
                }
                pause(PAUSE);
            }
        }
    }

    /** A question to Slack. */
    interface Look<T> {
        T look() throws DeliveryFailure;
    }

    /** Nobody waits for it: so it is asked at leisure, and as late as Slack wants. */
    private <T> T patiently(Look<T> look) throws DeliveryFailure {
        for (int left = TRIES; ; left--) {
            pause(asked++ < tempo.atOnce() ? Duration.ZERO : tempo.each());
            try {
                return look.look();
            } catch (DeliveryFailure.SlowDown slower) {
                pauseUnlessLast(left, slower.pause(), slower);
            } catch (DeliveryFailure.Unclear unclear) {
                pauseUnlessLast(left, PAUSE, unclear);
            }
        }
    }

    private void pauseUnlessLast(int left, Duration pause, DeliveryFailure failure) throws DeliveryFailure {
        if (left <= 1) {
            throw failure;
        }
        pause(pause);
    }

    private void pause(Duration pause) throws DeliveryFailure {
        try {
            if (closed.await(Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS)) {
                throw new DeliveryFailure.Unclear("the bot is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailure.Unclear("interrupted", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
