package org.nobo.slack;

import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.DeliveryFailure;

/** The conversations the bot is in. */
final class OurConversations {
    private static final int PAGE = 200;
    private static final List<ConversationType> KINDS = List.of(
            ConversationType.PUBLIC_CHANNEL,
            ConversationType.PRIVATE_CHANNEL,
            ConversationType.MPIM,
            ConversationType.IM);

    private final SlackCalls calls;

    OurConversations(SlackCalls calls) {
        this.calls = calls;
    }

    /**
     * A conversation.
     *
     * @param kind the word events have for what it is
     */
    record One(String id, String kind) {}

    /** By which way Slack is asked. */
    interface Asking {
        <T> T ask(Missed.Look<T> question) throws DeliveryFailure;
    }

    /** All of them: channels first, for they are few and many read them; then what was opened last. */
    List<One> all(Asking asking) throws DeliveryFailure {
        List<Conversation> all = new ArrayList<>();
        String cursor = "";
        do {
            String from = cursor;
            var page = asking.ask(() -> calls.ask(slack -> slack.usersConversations(
                    list -> list.types(KINDS).excludeArchived(true).limit(PAGE).cursor(from))));
            all.addAll(page.getChannels());
            cursor = Optional.ofNullable(page.getResponseMetadata())
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        } while (!cursor.isEmpty());
        return all.stream()
                .sorted(Comparator.comparing(OurConversations::isSmall)
                        .thenComparing(Comparator.comparingLong(OurConversations::created)
                                .reversed()))
                .map(conversation -> new One(conversation.getId(), kind(conversation)))
                .toList();
    }

    private static boolean isSmall(Conversation conversation) {
        return conversation.isIm() || conversation.isMpim();
    }

    private static long created(Conversation conversation) {
        return Optional.ofNullable(conversation.getCreated()).orElse(0).longValue();
    }

    private static String kind(Conversation conversation) {
        if (conversation.isIm()) {
            return "im";
        }
        if (conversation.isMpim()) {
            return "mpim";
        }
        return conversation.isPrivate() ? "group" : "channel";
    }
}
