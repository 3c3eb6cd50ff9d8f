package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Written;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** Saying, looking for what was said, changing it and taking it back. */
final class Speaking {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int A_PAGE = 100;
    private static final int PAGES = 20;

    private final Places places;
    private final Calls calls;
    private final Said said;
    private final Words words;
    private final Rights rights;
    private final Forums forums;

    Speaking(Places places, Calls calls, Said said, Wordbook wordbook, Rights rights) {
        this.places = places;
        this.calls = calls;
        this.said = said;
        this.words = wordbook.english();
        this.rights = rights;
        this.forums = new Forums(calls, wordbook);
    }

    MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        try {
            Speech speech = speech(message, key.value());
            Optional<IPostContainer> forum = places.forum(place);
            return forum.isPresent()
                    ? openIn(forum.get(), place, message, speech, key)
                    : say(place, message, speech, key);
        } catch (DeliveryFailure.Refused e) {
            if (e.why() == Why.FORBIDDEN) {
                places.inGuild(place).ifPresent(rights::turnedAway);
            }
            throw e;
        }
    }

    /** What is said in a forum begins a thread there; what does not fit into its first message follows in it. */
    private MessageRef openIn(IPostContainer forum, Place place, Message message, Speech speech, DeliveryKey key)
            throws DeliveryFailure {
        ThreadChannel thread = forums.open(forum, message, speech.parts().getFirst());
        for (int i = 1; i < speech.parts().size(); i++) {
            send(new Places.Spot(thread, Optional.empty()), speech.parts().get(i), nonce(key, i, speech));
        }
        return new MessageRef(place, thread.getId());
    }

    private MessageRef say(Place place, Message message, Speech speech, DeliveryKey key) throws DeliveryFailure {
        Places.Spot spot = places.open(place, message.text().plain());
        Map<Integer, String> there = said.partsThere(key.value());
        try {
            for (int i = 0; i < speech.parts().size(); i++) {
                if (!there.containsKey(i)) {
                    there.put(i, send(spot, speech.parts().get(i), nonce(key, i, speech)));
                }
            }
        } finally {
            said.partlySaid(key.value(), there);
        }
        said.whole(key.value());
        places.hasSpoken(place);
        return new MessageRef(place, there.get(speech.parts().size() - 1));
    }

    private String send(Places.Spot spot, Speech.Part part, String nonce) throws DeliveryFailure {
        net.dv8tion.jda.api.entities.Message sent = calls.await(() -> {
            MessageCreateAction action =
                    spot.channel().sendMessage(part.toSend()).setNonce(nonce);
            return spot.answering().isEmpty()
                    ? action
                    : action.setMessageReference(spot.answering().get()).failOnInvalidReply(false);
        });
        said.said(nonce, sent.getId());
        return sent.getId();
    }

    private Speech speech(Message message, String mark) throws DeliveryFailure {
        try {
            return Speech.of(message, mark, words);
        } catch (IllegalArgumentException e) {
            throw Failures.of(e);
        }
    }

    /** The last message carries the key itself, those before it their number in its place. */
    private static String nonce(DeliveryKey key, int part, Speech speech) {
        boolean last = part == speech.parts().size() - 1;
        return last ? key.value() : key.value().substring(0, DeliveryKey.LENGTH - 4) + "-" + part;
    }

    /**
     * Looks through history: for a message known to carry the nonce, for the mark on the rows, and where there are none
     * for an equal message of ours that is not known to be another one.
     */
    Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) throws DeliveryFailure {
        Speech speech = speech(message, key.value());
        Optional<IPostContainer> forum = places.forum(place);
        if (forum.isPresent()) {
            return opened(forum.get(), place, speech.parts().getFirst(), since);
        }
        Optional<Places.Spot> spot = places.find(place);
        if (spot.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, String> there = new HashMap<>();
        for (net.dv8tion.jda.api.entities.Message ours : ours(spot.get().channel(), since)) {
            partOf(speech, key, ours, there).ifPresent(part -> there.put(part, ours.getId()));
        }
        said.partlySaid(key.value(), there);
        return Optional.ofNullable(there.get(speech.parts().size() - 1)).map(id -> new MessageRef(place, id));
    }

    private Optional<MessageRef> opened(IPostContainer forum, Place place, Speech.Part first, Instant since)
            throws DeliveryFailure {
        for (ThreadChannel thread : forums.opened(forum, since.minus(CLOCKS_DIFFER))) {
            if (isSame(first, "", calls.await(() -> thread.retrieveMessageById(thread.getId())))) {
                return Optional.of(new MessageRef(place, thread.getId()));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> partOf(
            Speech speech, DeliveryKey key, net.dv8tion.jda.api.entities.Message ours, Map<Integer, String> there) {
        for (int i = 0; i < speech.parts().size(); i++) {
            if (!there.containsKey(i) && isSame(speech.parts().get(i), nonce(key, i, speech), ours)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Speech.Part part, String nonce, net.dv8tion.jda.api.entities.Message ours) {
        if (said.isKnownAs(ours.getId(), nonce)) {
            return true;
        }
        if (part.isMarked()) {
            return ours.getComponents().stream().anyMatch(row -> row.getUniqueId() == part.mark());
        }
        return ours.getComponents().isEmpty()
                && ours.getContentRaw().equals(part.page().content())
                && ours.getAttachments().size() == part.attachments().size()
                && !said.isAnother(ours.getId(), nonce);
    }

    /** What the bot wrote there since then, oldest first. */
    private List<net.dv8tion.jda.api.entities.Message> ours(MessageChannel channel, Instant since)
            throws DeliveryFailure {
        List<net.dv8tion.jda.api.entities.Message> ours = new ArrayList<>();
        long after = TimeUtil.getDiscordTimestamp(since.minus(CLOCKS_DIFFER).toEpochMilli());
        for (int page = 0; page < PAGES; page++) {
            long from = after;
            List<net.dv8tion.jda.api.entities.Message> some =
                    calls.await(() -> channel.getHistoryAfter(from, A_PAGE)).getRetrievedHistory();
            some.reversed().stream()
                    .filter(it -> it.getAuthor().getIdLong()
                            == channel.getJDA().getSelfUser().getIdLong())
                    .forEach(ours::add);
            if (some.size() < A_PAGE) {
                return ours;
            }
            after = some.getFirst().getIdLong();
        }
        throw new DeliveryFailure.Unclear("too much was said there since to look through it");
    }

    /** Where the new words need several messages, those behind the first are said below it, once. */
    void edit(MessageRef which, Message message) throws DeliveryFailure {
        Speech speech = speech(message, which.id());
        MessageChannel channel = spot(which).channel();
        int parts = speech.parts().size();
        boolean endOnly = parts > 1 && standsLast(channel, which, speech);
        Speech.Part put = endOnly ? speech.last() : speech.parts().getFirst();
        put(channel, which.id(), put);
        for (int i = endOnly ? parts : 1; i < parts; i++) {
            send(spot(which), speech.parts().get(i), which.id() + "-" + i);
        }
    }

    /** Whether a card stands there is known to Discord alone: it takes nothing but a card in its place. */
    private void put(MessageChannel channel, String id, Speech.Part part) throws DeliveryFailure {
        try {
            calls.await(() -> channel.editMessageById(id, part.toPut(false)));
        } catch (DeliveryFailure.Refused e) {
            if (e.why() != Why.UNFIT || part.card()) {
                throw e;
            }
            calls.await(() -> channel.editMessageById(id, part.toPut(true)));
        }
    }

    /** Whether the message is the end of the same long text, so that only its end changes. */
    private boolean standsLast(MessageChannel channel, MessageRef which, Speech speech) throws DeliveryFailure {
        String stands = Card.words(calls.await(() -> channel.retrieveMessageById(which.id())));
        return stands.equals(speech.last().page().content());
    }

    void delete(MessageRef which) throws DeliveryFailure {
        try {
            MessageChannel channel = spot(which).channel();
            calls.await(() -> channel.deleteMessageById(which.id()));
        } catch (DeliveryFailure.Refused e) {
            if (e.why() != Why.GONE) {
                throw e;
            }
        }
    }

    /** What somebody wrote; empty where it stands no longer, or no person wrote it. */
    Optional<Written> read(MessageRef which) throws DeliveryFailure {
        try {
            MessageChannel channel = spot(which).channel();
            return Optional.of(calls.await(() -> channel.retrieveMessageById(which.id())))
                    .filter(Heard::isSpeech)
                    .map(Heard::new)
                    .map(heard -> new Written(heard.author(), heard.text()));
        } catch (DeliveryFailure.Refused e) {
            return Optional.empty();
        }
    }

    void react(MessageRef to, String name) throws DeliveryFailure {
        MessageChannel channel = spot(to).channel();
        String sign = EmojiNames.sign(name)
                .orElseThrow(() -> new DeliveryFailure.Refused(Why.UNFIT, "no emoji called " + name));
        calls.await(() -> channel.addReactionById(to.id(), net.dv8tion.jda.api.entities.emoji.Emoji.fromUnicode(sign)));
        forums.tag(channel, to.id(), sign);
    }

    /** The channel a message stands in: that of its thread's parent where it is the very message the thread is below. */
    private Places.Spot spot(MessageRef which) throws DeliveryFailure {
        return places.holding(which).orElseThrow(() -> new DeliveryFailure.Refused(Why.GONE, "the place is no more"));
    }
}
