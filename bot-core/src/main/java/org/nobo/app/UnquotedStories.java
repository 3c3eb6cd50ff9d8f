package org.nobo.app;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.feature.Turn;
import org.nobo.illuminate.story.Quotes;
import org.nobo.illuminate.story.Retelling;
import org.nobo.resource.answer.Quoting;
import org.nobo.resource.answer.Unquoted;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** What is said in answers in which stories stood, once these are shown no longer. */
record UnquotedStories(Store store, Unquoted unquoted, InstantSource clock, Wordbook words) implements Quotes {
    @Override
    public boolean isOne(Retelling retelling) {
        return retelling.intention().startsWith(Quoting.ANSWERED)
                || retelling.intention().startsWith(Quoting.SHARED);
    }

    @Override
    public Optional<Action> without(Retelling quote, String story, boolean takenBack) {
        String key = takenBack ? "story.quoted.back" : "story.quoted.hidden";
        Optional<Community> community = store.communities().find(quote.community());
        Optional<Question> question = question(quote);
        Optional<Member> asker = question.flatMap(asked -> store.members().find(asked.asker()));
        Optional<Message> said = community.isPresent() && asker.isPresent()
                ? answer(question.get(), story, key, community.get(), asker.get())
                : Optional.of(
                        Message.of(words.in(community.map(Community::language).orElse(Locale.ENGLISH))
                                .say(key)));
        return said.map(message -> new Action.Edit(quote.intention(), message));
    }

    private Optional<Message> answer(Question question, String story, String key, Community community, Member asker) {
        Turn turn = new Turn(
                community.at(question.place().platform()),
                Optional.of(asker),
                clock.instant(),
                words.in(asker.language()),
                new SplittableRandom());
        return unquoted.answer(
                question,
                entry -> FoundStories.story(entry).filter(story::equals).isPresent(),
                turn.say(key),
                turn);
    }

    /** What somebody showed to all held the story alone. */
    private Optional<Question> question(Retelling quote) {
        return quote.intention().startsWith(Quoting.SHARED)
                ? Optional.empty()
                : store.questions().find(new QuestionId(quote.intention().substring(Quoting.ANSWERED.length())));
    }
}
