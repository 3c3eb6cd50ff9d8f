package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;

/** What the bot says, and how it is found again: each message carries its delivery key in its metadata. */
final class Posts {
    private static final String MARK = "nobo_delivery";
    private static final String KEY = "key";
    private static final String PART = "part";
    private static final String EARLIER = "earlier";
    private static final String NOT_IN = "not_in_channel";

    /** How far clocks may differ, theirs and ours. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final SlackCalls calls;
    private final Places places;
    private final History history;
    private final PlatformId platform;

    Posts(SlackCalls calls, Places places, History history, PlatformId platform) {
        this.calls = calls;
        this.places = places;
        this.history = history;
        this.platform = platform;
    }

    MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        List<Card> cards = Card.of(message, platform);
        String conversation = places.conversation(place);
        Map<Integer, String> said = cards.size() == 1 ? new HashMap<>() : partsSaid(place, conversation, key);
        List<String> earlier = new ArrayList<>();
        for (int part = 1; part <= cards.size(); part++) {
            String ts = said.get(part);
            if (ts == null) {
                ts = say(place, conversation, cards.get(part - 1), mark(key, part, earlier));
            }
            earlier.add(ts);
        }
        return new MessageRef(place, earlier.getLast());
    }

    private String say(Place place, String conversation, Card card, Metadata mark) throws DeliveryFailure {
        try {
            return sayHere(place, conversation, card, mark);
        } catch (Refused refused) {
            if (!NOT_IN.equals(refused.getMessage())) {
                throw refused;
            }
            // A public channel may be entered by whoever is asked to speak there; into others we must be invited.
            calls.ask(slack -> slack.conversationsJoin(join -> join.channel(conversation)));
            return sayHere(place, conversation, card, mark);
        }
    }

    private String sayHere(Place place, String conversation, Card card, Metadata mark) throws DeliveryFailure {
        ChatPostMessageResponse answer = calls.ask(slack -> slack.chatPostMessage(post -> post.channel(conversation)
                .threadTs(Places.root(place).orElse(null))
                .text(card.text())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .blocksAsString(card.blocksAsText())
                .metadata(mark)));
        return answer.getTs();
    }

    private static Metadata mark(DeliveryKey key, int part, List<String> earlier) {
        return Metadata.builder()
                .eventType(MARK)
                .eventPayload(Map.of(KEY, key.value(), PART, part, EARLIER, String.join(" ", earlier)))
                .build();
    }

    /** Parts of a long message that stand there already: a try before this one broke off between two of them. */
    private Map<Integer, String> partsSaid(Place place, String conversation, DeliveryKey key) throws DeliveryFailure {
        return partsIn(history.newest(place, conversation), key);
    }

    Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) throws DeliveryFailure {
        Map<Integer, String> parts =
                partsIn(history.since(place, places.conversation(place), since.minus(CLOCKS)), key);
        int all = Card.of(message, platform).size();
        return parts.keySet().size() < all ? Optional.empty() : Optional.of(new MessageRef(place, parts.get(all)));
    }

    private static Map<Integer, String> partsIn(List<com.slack.api.model.Message> messages, DeliveryKey key) {
        Map<Integer, String> parts = new HashMap<>();
        for (com.slack.api.model.Message message : messages) {
            Metadata mark = message.getMetadata();
            if (mark != null
                    && MARK.equals(mark.getEventType())
                    && key.value().equals(mark.getEventPayload().get(KEY))) {
                parts.putIfAbsent(((Number) mark.getEventPayload().get(PART)).intValue(), message.getTs());
            }
        }
        return parts;
    }

    /** Changes a message and the earlier parts of it, where it was too long for one. */
    void edit(MessageRef which, Message message) throws DeliveryFailure {
        String conversation = places.conversation(which.place());
        List<Card> cards = Card.of(message, platform);
        List<String> standing = standing(which, conversation);
        if (cards.size() > standing.size()) {
            throw new Refused(Why.UNFIT, "a message cannot become longer than the messages that stand there");
        }
        int surplus = standing.size() - cards.size();
        for (String ts : standing.subList(0, surplus)) {
            takeBack(conversation, ts);
        }
        for (int i = 0; i < cards.size(); i++) {
            change(conversation, standing.get(surplus + i), cards.get(i));
        }
    }

    void delete(MessageRef which) throws DeliveryFailure {
        String conversation = places.conversation(which.place());
        for (String ts : standing(which, conversation)) {
            takeBack(conversation, ts);
        }
    }

    void react(MessageRef to, String emoji) throws DeliveryFailure {
        String conversation = places.conversation(to.place());
        calls.askUnless(
                "already_reacted",
                slack -> slack.reactionsAdd(
                        add -> add.channel(conversation).timestamp(to.id()).name(emoji)));
    }

    /** The messages one of ours consists of, the one it is known by last. */
    private List<String> standing(MessageRef which, String conversation) throws DeliveryFailure {
        List<String> standing = new ArrayList<>();
        for (com.slack.api.model.Message message : history.at(which.place(), conversation, which.id())) {
            Metadata mark = message.getMetadata();
            if (message.getTs().equals(which.id()) && mark != null && MARK.equals(mark.getEventType())) {
                standing.addAll(earlier(String.valueOf(mark.getEventPayload().getOrDefault(EARLIER, ""))));
            }
        }
        standing.add(which.id());
        return standing;
    }

    private static List<String> earlier(String written) {
        return written.isBlank() ? List.of() : List.of(written.split(" "));
    }

    /** Whether a message, as a payload holds it, is the last of several parts. */
    static boolean hasEarlierParts(JsonObject message) {
        return Wire.text(message, "metadata", "event_type").equals(MARK)
                && !Wire.text(message, "metadata", "event_payload", EARLIER).isBlank();
    }

    private void change(String conversation, String ts, Card card) throws DeliveryFailure {
        calls.ask(slack -> slack.chatUpdate(
                update -> update.channel(conversation).ts(ts).text(card.text()).blocksAsString(card.blocksAsText())));
    }

    private void takeBack(String conversation, String ts) throws DeliveryFailure {
        calls.askUnless(
                "message_not_found",
                slack -> slack.chatDelete(delete -> delete.channel(conversation).ts(ts)));
    }
}
