package org.nobo.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;

/** What the bot says, and how it is found again: each message carries its delivery key in its metadata. */
final class Posts {
    private static final String NOT_IN = "not_in_channel";

    /** What Slack says to a message that shows a picture it is still turning over. */
    private static final String NOT_READY = "invalid_blocks";

    private static final int LOOKS_AT_A_PICTURE = 5;
    private static final Duration LOOK = Duration.ofMillis(400);

    /** How far clocks may differ, theirs and ours. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final SlackCalls calls;
    private final Places places;
    private final History history;
    private final Uploads uploads;
    private final PlatformId platform;

    Posts(SlackCalls calls, Places places, History history, Uploads uploads, PlatformId platform) {
        this.calls = calls;
        this.places = places;
        this.history = history;
        this.uploads = uploads;
        this.platform = platform;
    }

    MessageRef post(Place place, org.nobo.chat.Message message, DeliveryKey key) throws DeliveryFailure {
        String conversation = places.conversation(place);
        List<Message> standing = comesInParts(message) ? history.newest(place, conversation) : List.of();
        Map<Integer, String> said = partsIn(standing, key);
        List<String> files = uploads.share(place, conversation, Uploads.files(message), standing);
        List<Card> cards = Card.posted(message, platform, uploads.bring(Uploads.pictures(message)));
        List<String> earlier = new ArrayList<>();
        for (int part = 1; part <= cards.size(); part++) {
            String ts = said.get(part);
            if (ts == null) {
                ts = say(place, conversation, cards.get(part - 1), new Mark(key.value(), part, earlier, files));
            }
            earlier.add(ts);
        }
        places.stands(place, conversation, earlier.getLast());
        return new MessageRef(place, earlier.getLast());
    }

    /** Then a try before this one may have broken off between two of them. */
    private boolean comesInParts(org.nobo.chat.Message message) {
        return !Uploads.files(message).isEmpty()
                || Card.inOutline(message, platform).size() > 1;
    }

    private String say(Place place, String conversation, Card card, Mark mark) throws DeliveryFailure {
        try {
            return sayWithPictures(place, conversation, card, mark);
        } catch (Refused refused) {
            if (!NOT_IN.equals(refused.getMessage())) {
                throw refused;
            }
            // A public channel may be entered by whoever is asked to speak there; into others we must be invited.
            calls.ask(slack -> slack.conversationsJoin(join -> join.channel(conversation)));
            return sayWithPictures(place, conversation, card, mark);
        }
    }

    private String sayWithPictures(Place place, String conversation, Card card, Mark mark) throws DeliveryFailure {
        int looks = card.showsPictures() ? LOOKS_AT_A_PICTURE : 1;
        for (int look = 1; ; look++) {
            try {
                return sayHere(place, conversation, card, mark);
            } catch (Refused refused) {
                if (look == looks || !NOT_READY.equals(refused.getMessage())) {
                    throw refused;
                }
                LockSupport.parkNanos(LOOK.multipliedBy(look).toNanos());
            }
        }
    }

    private String sayHere(Place place, String conversation, Card card, Mark mark) throws DeliveryFailure {
        ChatPostMessageResponse answer = calls.ask(slack -> slack.chatPostMessage(post -> post.channel(conversation)
                .threadTs(Places.root(place).orElse(null))
                .text(card.text())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .blocksAsString(card.blocksAsText())
                .metadata(mark.metadata())));
        return answer.getTs();
    }

    Optional<MessageRef> find(Place place, org.nobo.chat.Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        Map<Integer, String> parts =
                partsIn(history.since(place, places.conversation(place), since.minus(CLOCKS)), key);
        int all = Card.inOutline(message, platform).size();
        return parts.keySet().size() < all ? Optional.empty() : Optional.of(new MessageRef(place, parts.get(all)));
    }

    private static Map<Integer, String> partsIn(List<Message> messages, DeliveryKey key) {
        Map<Integer, String> parts = new HashMap<>();
        for (Message message : messages) {
            Mark mark = Mark.of(message);
            if (mark.isOf(key)) {
                parts.putIfAbsent(mark.part(), message.getTs());
            }
        }
        return parts;
    }
}
