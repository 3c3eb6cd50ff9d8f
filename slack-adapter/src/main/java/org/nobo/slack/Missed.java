package org.nobo.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what was written to the bot directly while the line was broken: Slack repeats an event for some minutes only.
 * What was heard all the same the core knows again.
 */
final class Missed {
    private static final Logger LOG = LoggerFactory.getLogger(Missed.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int PAGE = 200;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SlackCalls calls;
    private final Self self;
    private final History history;
    private final Consumer<JsonObject> ear;

    /**
     * @param ear takes an event that may have been heard before
     */
    Missed(SlackCalls calls, Self self, Consumer<JsonObject> ear) {
        this.calls = calls;
        this.self = self;
        this.history = new History(calls);
        this.ear = ear;
    }

    /** Hears what was written since then, conversation by conversation, in its order. */
    void lookFor(Instant since) {
        try {
            for (Conversation direct : patiently(this::directs)) {
                Place place = new Place.Direct(new Account(self.workspace(), direct.getUser()));
                patiently(() -> history.since(place, direct.getId(), since)).stream()
                        .sorted(Comparator.comparing(Message::getTs))
                        .forEach(message -> hear(direct.getId(), message));
            }
        } catch (DeliveryFailure | RuntimeException e) {
            LOG.warn("It could not be looked for what was written while the line was broken: {}", e.getMessage());
        }
    }

    private List<Conversation> directs() throws DeliveryFailure {
        List<Conversation> all = new ArrayList<>();
        String cursor = "";
        do {
            String from = cursor;
            var page = calls.ask(slack -> slack.usersConversations(list -> list.types(List.of(ConversationType.IM))
                    .excludeArchived(true)
                    .limit(PAGE)
                    .cursor(from)));
            all.addAll(page.getChannels());
            cursor = Optional.ofNullable(page.getResponseMetadata())
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        } while (!cursor.isEmpty());
        return all;
    }

    private void hear(String conversation, Message message) {
        JsonObject event = GSON.toJsonTree(message).getAsJsonObject();
        event.addProperty("type", "message");
        event.addProperty("channel", conversation);
        event.addProperty("channel_type", "im");
        ear.accept(Wire.object("event", event));
    }

    private interface Look<T> {
        T look() throws DeliveryFailure;
    }

    /** Nobody waits for it, so it waits as long as Slack asks for. */
    private static <T> T patiently(Look<T> look) throws DeliveryFailure {
        for (int left = TRIES; ; left--) {
            try {
                return look.look();
            } catch (DeliveryFailure.SlowDown slower) {
                pauseUnlessLast(left, slower.pause(), slower);
            } catch (DeliveryFailure.Unclear unclear) {
                pauseUnlessLast(left, PAUSE, unclear);
            }
        }
    }

    private static void pauseUnlessLast(int left, Duration pause, DeliveryFailure failure) throws DeliveryFailure {
        if (left <= 1) {
            throw failure;
        }
        LockSupport.parkNanos(pause.toNanos());
    }
}
