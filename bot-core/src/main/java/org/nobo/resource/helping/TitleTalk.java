package org.nobo.resource.helping;

import java.util.List;
import java.util.Map;
import org.nobo.chat.MemberId;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.share.Draft;

/** Asks who asked privately whether their question may stand above the answer where others find it. */
final class TitleTalk implements Dialogue<TitleTalk.State> {
    static final String KIND = "title";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final HelpingWords words;

    TitleTalk(HelpingWords words) {
        this.words = words;
    }

    /**
     * There is one thing to ask.
     *
     * @param draft the answer, with the question as its title; who helped looks after it
     */
    record State(Draft draft) {
        MemberId helper() {
            return new MemberId(draft.owner());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("title", State.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return Question.of(turn.say("helping.title", "name", words.name(state.helper(), turn))
                        .paragraph(HelpingWords.quoted(
                                state.draft().title() + "\n" + state.draft().words())))
                .primary(YES, turn.label("helping.title.yes"))
                .button(NO, turn.label("helping.title.no"));
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        boolean yes = answer instanceof Answer.Picked picked && picked.key().equals(YES);
        return Step.done(yes ? granted(state.draft(), turn) : refused(state, turn));
    }

    private Reaction granted(Draft draft, Turn turn) {
        MemberId helper = new MemberId(draft.owner());
        return Reaction.post(turn.member().direct(), turn.say("helping.title.asking", "name", words.name(helper, turn)))
                .and(keeping(draft, turn));
    }

    /** Who helped is asked whether what they wrote may be kept. */
    private Reaction keeping(Draft draft, Turn turn) {
        return words.here(new MemberId(draft.owner()))
                .map(member -> Reaction.NONE.andOpen(new Opening(
                        KeepTalk.KIND,
                        member,
                        HelpingButtons.PREFIX + "/keep/" + draft.id(),
                        new KeepTalk.Granted(draft, turn.member().id().value()))))
                .orElse(Reaction.NONE);
    }

    private Reaction refused(State state, Turn turn) {
        return Reaction.post(
                turn.member().direct(), turn.say("helping.title.not", "name", words.name(state.helper(), turn)));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return next(state, new Answer.Picked(List.of(NO)), turn).atTheEnd();
    }
}
