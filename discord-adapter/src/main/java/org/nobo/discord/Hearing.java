package org.nobo.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.LastUsed;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Workspace;

/** Turns what is written, changed, taken back and reacted to into events. */
final class Hearing extends ListenerAdapter {
    private static final int AUTHORS = 20_000;

    private final Doorway door;
    private final Said said;
    private final SharedFiles files;
    private final FirstWords first;
    private final InstantSource clock;

    /** Who wrote what lately: Discord does not say whose the message was that is gone. */
    private final Map<Long, String> authors = Collections.synchronizedMap(new LastUsed<>(AUTHORS));

    Hearing(Doorway door, Said said, SharedFiles files, FirstWords first, InstantSource clock) {
        this.door = door;
        this.said = said;
        this.files = files;
        this.first = first;
        this.clock = clock;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        User author = event.getAuthor();
        if (author.equals(event.getJDA().getSelfUser())) {
            hearOurselves(event);
        } else if (Heard.isSpeech(event.getMessage())) {
            hear(event.getMessage());
        }
    }

    /** Somebody says this: to the bot, or where it may be meant, it comes after what they said there before. */
    private void hear(Message message) {
        String author = message.getAuthor().getId();
        Runnable bring = () -> door.brought(posted(message));
        authors.put(message.getIdLong(), author);
        if (new Heard(message).isForBot()) {
            door.inTurn(author, message.getChannel(), message.getIdLong(), bring);
        } else {
            door.inTurn(author, bring);
        }
    }

    /** Somebody has said this while nobody listened. */
    Found find(Message message) {
        String author = message.getAuthor().getId();
        authors.put(message.getIdLong(), author);
        Found found = new Found(message.getIdLong(), author, () -> door.brought(posted(message)));
        door.inTurn(author, found::bring);
        return found;
    }

    /** Whether this process has brought it in already; of much, only the newest is known. */
    boolean hasHeard(Message message) {
        return authors.containsKey(message.getIdLong());
    }

    /** Files are fetched only of what may be meant for the bot: said to it, in a thread or in a room. */
    private Event posted(Message message) {
        Heard heard = new Heard(message);
        if (heard.isToBot()) {
            first.met(heard.author().user());
        }
        return new Event.MessagePosted(
                message.getId(),
                message.getTimeCreated().toInstant(),
                heard.author(),
                heard.ref(),
                heard.text(),
                heard.isToBot(),
                heard.isForBot() ? files.of(message) : List.of());
    }

    private void hearOurselves(MessageReceivedEvent event) {
        String nonce = event.getMessage().getNonce();
        if (nonce != null) {
            said.said(nonce, event.getMessageId());
        }
    }

    /** Discord also tells of a change when a preview unfolds; only with a time of editing did somebody change it. */
    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        if (!Heard.isSpeech(event.getMessage()) || event.getMessage().getTimeEdited() == null) {
            return;
        }
        Heard heard = new Heard(event.getMessage());
        Instant at = event.getMessage().getTimeEdited().toInstant();
        authors.put(event.getMessageIdLong(), heard.author().user());
        door.bring(
                heard.author().user(),
                new Event.MessageEdited(
                        event.getMessageId() + "/edited/" + at.toEpochMilli(),
                        at,
                        heard.author(),
                        heard.ref(),
                        heard.text()));
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        String author = authors.remove(event.getMessageIdLong());
        if (author == null) {
            return;
        }
        Workspace workspace =
                event.isFromGuild() ? Places.workspace(event.getGuild()) : Workspace.unsaid(DiscordProvider.DISCORD);
        MessageRef gone = new MessageRef(Places.of(event.getChannel(), author), event.getMessageId());
        door.bring(
                author,
                new Event.MessageDeleted(
                        event.getMessageId() + "/deleted", clock.instant(), new Account(workspace, author), gone));
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        String who = event.getUserId();
        boolean isBot = event.getUser() != null && event.getUser().isBot();
        if (isBot || who.equals(event.getJDA().getSelfUser().getId())) {
            return;
        }
        Workspace workspace =
                event.isFromGuild() ? Places.workspace(event.getGuild()) : Workspace.unsaid(DiscordProvider.DISCORD);
        String emoji = EmojiNames.name(event.getEmoji().getName());
        MessageRef to = new MessageRef(Places.of(event.getChannel(), who), event.getMessageId());
        door.bring(
                who,
                new Event.Reacted(
                        event.getMessageId() + "/reacted/" + who + "/" + emoji,
                        clock.instant(),
                        new Account(workspace, who),
                        to,
                        emoji));
    }
}
