package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.illuminate.FreshId;
import org.nobo.illuminate.Typed;
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

    public Listening(Stories stories, Prompts prompts, Members members, Wordbook wordbook) {
        this.stories = stories;
        this.prompts = prompts;
        this.members = members;
        this.sharing = new Sharing(stories, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.overheard(this::heard)
                .on(Event.MessageEdited.class, this::edited)
                .on(Event.MessageDeleted.class, this::deleted);
    }

    private Reaction heard(Event.MessagePosted message, Turn turn) {
        String words = Typed.clean(message.text());
        return message.where() instanceof Place.Thread thread && !words.isEmpty()
                ? prompts.answeredIn(thread)
                        .filter(prompt ->
                                stories.answer(prompt.id(), turn.member().id()).isEmpty())
                        .map(prompt -> heard(prompt, words, message, turn))
                        .orElse(Reaction.NONE)
                : Reaction.NONE;
    }

    private Reaction heard(Prompt prompt, String words, Event.MessagePosted message, Turn turn) {
        if (words.length() > Story.LONGEST) {
            return Reaction.post(
                    turn.member().direct(),
                    turn.say("story.words.long", "count", words.length(), "most", Story.LONGEST));
        }
        Story story = Story.told(FreshId.of(message, turn), Optional.of(prompt.id()), "", words, turn);
        stories.keep(story);
        stories.heardIn(story.id(), message.message());
        return Reaction.NONE.andOpen(ask(story, turn));
    }

    /** Kindly, and once: a talk of this name is opened once. */
    private static Opening ask(Story story, Turn turn) {
        return new Opening(
                ConsentTalk.KIND,
                turn.member(),
                Story.PREFIX + "/ask/" + story.id(),
                new ConsentTalk.Asking(story.id()));
    }

    private Reaction edited(Event.MessageEdited message, Turn turn) {
        String words = Typed.clean(message.text());
        if (words.isEmpty() || words.length() > Story.LONGEST) {
            return Reaction.NONE;
        }
        return stories.toldIn(message.message())
                .filter(story -> story.author().equals(turn.member().id()))
                .map(story -> story.saying(story.title(), words, turn.now()))
                .map(story -> {
                    stories.keep(story);
                    return sharing.changed(story, turn);
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
                .filter(author -> author.here() && story.agreed().isPresent())
                .map(author -> withdrawn.andPost(author.direct(), Message.of(turn.say("story.deleted"))))
                .orElse(withdrawn);
    }
}
