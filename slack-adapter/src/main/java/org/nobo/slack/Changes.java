package org.nobo.slack;

import com.slack.api.model.Message;
import com.slack.api.model.block.ImageBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Attachment;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformId;

/** What becomes of messages that stand: changed, taken back, given an emoji. */
final class Changes {
    private final SlackCalls calls;
    private final Places places;
    private final History history;
    private final Uploads uploads;
    private final PlatformId platform;

    Changes(SlackCalls calls, Places places, History history, Uploads uploads, PlatformId platform) {
        this.calls = calls;
        this.places = places;
        this.history = history;
        this.uploads = uploads;
        this.platform = platform;
    }

    /**
     * One of our messages as it stands.
     *
     * @param parts what it consists of, the one it is known by last
     * @param pictures what it shows, by their ids
     */
    private record Standing(List<String> parts, List<String> files, List<String> pictures) {}

    /** Changes a message and the earlier parts of it, where it was too long for one. */
    void edit(MessageRef which, org.nobo.chat.Message message) throws DeliveryFailure {
        String conversation = places.conversation(which.place());
        Standing standing = standing(which, conversation);
        List<Attachment> pictures = Uploads.pictures(message);
        boolean same = pictures.size() == standing.pictures().size();
        List<Card> cards = Card.posted(message, platform, same ? standing.pictures() : uploads.bring(pictures));
        List<String> parts = standing.parts();
        if (cards.size() > parts.size()) {
            throw new Refused(Why.UNFIT, "a message cannot become longer than the messages that stand there");
        }
        int surplus = parts.size() - cards.size();
        for (String ts : parts.subList(0, surplus)) {
            takeBack(conversation, ts);
        }
        for (int i = 0; i < cards.size(); i++) {
            change(conversation, parts.get(surplus + i), cards.get(i));
        }
    }

    void delete(MessageRef which) throws DeliveryFailure {
        String conversation = places.conversation(which.place());
        Standing standing = standing(which, conversation);
        for (String file : standing.files()) {
            uploads.takeBack(file);
        }
        for (String ts : standing.parts()) {
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

    void takeOff(MessageRef from, String emoji) throws DeliveryFailure {
        String conversation = places.conversation(from.place());
        calls.askUnless(
                "no_reaction",
                slack -> slack.reactionsRemove(
                        off -> off.channel(conversation).timestamp(from.id()).name(emoji)));
    }

    private Standing standing(MessageRef which, String conversation) throws DeliveryFailure {
        Optional<Message> there = history.at(which.place(), conversation, which.id()).stream()
                .filter(message -> message.getTs().equals(which.id()))
                .findFirst();
        List<String> parts =
                new ArrayList<>(there.map(message -> Mark.of(message).earlier()).orElse(List.of()));
        parts.add(which.id());
        return new Standing(
                parts,
                there.map(message -> Mark.of(message).files()).orElse(List.of()),
                there.map(Changes::shown).orElse(List.of()));
    }

    private static List<String> shown(Message message) {
        return Optional.ofNullable(message.getBlocks()).orElse(List.of()).stream()
                .filter(ImageBlock.class::isInstance)
                .map(block -> ((ImageBlock) block).getSlackFile())
                .filter(file -> file != null && file.getId() != null)
                .map(file -> file.getId())
                .toList();
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
