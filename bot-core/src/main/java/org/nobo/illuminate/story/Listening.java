package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.words.Wordbook;

/**
 * Stories told in the thread of a prompt. The first message of somebody there is their story; what they write after it is
 * conversation. What becomes of the message becomes of the story.
 */
public final class Listening implements Feature {
    private final Stories stories;
    private final Prompts prompts;
    private final Members members;
    private final Sharing sharing;
    private final Wordbook wordbook;

    public Listening(Stories stories, Prompts prompts, Members members, Sharing sharing, Wordbook wordbook) {
        this.stories = stories;
        this.prompts = prompts;
        this.members = members;
        this.sharing = sharing;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.overheard(this::heard)
                .on(Event.Delivered.class, this::stands)
                .on(Event.MessageEdited.class, this::edited)
                .on(Event.MessageDeleted.class, this::deleted);
    }

    private Reaction heard(Event.MessagePosted message, Turn turn) {
        String words = Typed.clean(message.text());
        if (!(message.where() instanceof Place.Thread thread) || words.isEmpty()) {
            return Reaction.NONE;
        }
        Optional<Prompt> prompt = prompts.answeredIn(thread);
        if (prompt.isEmpty() && mayBeEarly(thread, turn)) {
            stories.keep(new Early(turn.community().id(), turn.member().id(), message.message(), words, message.at()));
        }
        return prompt.map(asked -> heard(asked, words, message.message(), message, turn))
                .orElse(Reaction.NONE);
    }

    /** A prompt is being posted in that channel: this can be its thread. */
    private boolean mayBeEarly(Place.Thread thread, Turn turn) {
        return thread.in() instanceof Place.Channel channel
                && prompts.isOnItsWay(turn.community().id(), channel);
    }

    /** Now it is known where the prompt stands, and who has answered it already. */
    private Reaction stands(Event.Delivered delivered, Turn turn) {
        Optional<Prompt> prompt = prompts.named(delivered.intention());
        Reaction all = Reaction.NONE;
        if (prompt.isPresent()) {
            Place thread = delivered.what().thread();
            for (Early early : stories.takeEarly(turn.community().id(), thread)) {
                all = all.and(members.find(early.member())
                        .map(member -> turn.speakingWith(member, wordbook.in(member.language())))
                        .map(theirs -> heard(prompt.get(), early.words(), early.message(), delivered, theirs))
                        .orElse(Reaction.NONE));
            }
        }
        return all;
    }

    private Reaction heard(Prompt prompt, String words, MessageRef message, Event event, Turn turn) {
        if (stories.answer(prompt.id(), turn.member().id()).isPresent()) {
            return Reaction.NONE;
        }
        if (words.length() > Story.LONGEST) {
            return Reaction.post(
                    turn.member().direct(),
                    turn.say("story.words.long", "count", words.length(), "most", Story.LONGEST));
        }
        Story story = Story.told(FreshId.of(event, turn), Optional.of(prompt.id()), "", words, turn);
        stories.keep(story);
        stories.heardIn(story.id(), message);
        return Reaction.NONE.andOpen(ask(story, turn));
    }

    /** Kindly, and once: a talk of this name is opened once. */
    private static Opening ask(Story story, Turn turn) {
        return new Opening(
                ConsentTalk.KIND,
                turn.member(),
                Story.PREFIX + "/ask/" + story.id(),
                new ConsentTalk.Asking(story.id(), Where.HERE));
    }

    private Reaction edited(Event.MessageEdited message, Turn turn) {
        String words = Typed.clean(message.text());
        if (words.isEmpty() || words.length() > Story.LONGEST) {
            return Reaction.NONE;
        }
        return stories.toldIn(message.message())
                .filter(story -> story.author().equals(turn.member().id()))
                .map(story -> {
                    Story changed = story.saying(story.title(), words, turn.now());
                    stories.keep(changed);
                    return sharing.changed(story, changed, turn);
                })
                .orElse(Reaction.NONE);
    }

    /** With the message the story goes, whoever took the message away; its author hears of it if others had seen it. */
    private Reaction deleted(Event.MessageDeleted message, Turn turn) {
        return stories.toldIn(message.message()).map(story -> drop(story, turn)).orElse(Reaction.NONE);
    }

    private Reaction drop(Story story, Turn turn) {
        Reaction withdrawn = sharing.withdraw(story, turn);
        stories.drop(story.id());
        return members.find(story.author())
                .filter(author -> author.here() && !story.agreed().isEmpty())
                .map(author -> withdrawn.andPost(author.direct(), Message.of(turn.say("story.deleted"))))
                .orElse(withdrawn);
    }
}
