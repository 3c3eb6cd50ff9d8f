package org.nobo.resource.helping;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Pleas.Offer;
import org.nobo.resource.helping.Pleas.OfferReply;
import org.nobo.resource.question.QuestionId;

/** Somebody writes what will be carried: a helper their answer, an asker what they want to ask back. */
final class RelayTalk implements Dialogue<RelayTalk.State> {
    static final String KIND = "relay";
    private static final String NOT = "not";

    private final Pleas pleas;
    private final Carrying carrying;
    private final CarryingBack back;
    private final HelpingWords words;

    RelayTalk(Pleas pleas, Carrying carrying, CarryingBack back, HelpingWords words) {
        this.pleas = pleas;
        this.carrying = carrying;
        this.back = back;
        this.words = words;
    }

    /** Where the talk is. */
    sealed interface State {
        String question();
    }

    /** The helper writes an answer. */
    record Answering(String question) implements State {}

    /** The asker writes something back. */
    record AskingBack(String question, String helper) implements State {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("answering", Answering.class, "asking-back", AskingBack.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        Optional<Plea> plea = pleas.find(new QuestionId(state.question()));
        return switch (state) {
            case Answering answering ->
                Question.of(plea.map(one -> askHelper(one, turn)).orElse(Text.EMPTY))
                        .button(NOT, turn.label("helping.button.not"))
                        .whollyTyped();
            case AskingBack asking ->
                Question.of(turn.say("helping.back.write", "name", words.name(new MemberId(asking.helper()), turn)))
                        .button(NOT, turn.label("helping.button.never-mind"))
                        .whollyTyped();
        };
    }

    /** What they were asked back; or else the question itself, which is what somebody knows of it who comes to it later. */
    private Text askHelper(Plea plea, Turn turn) {
        String name = words.name(plea.asker(), turn);
        return pleas.said(plea.question()).stream()
                .dropWhile(said -> !said.by().equals(turn.member().id()))
                .filter(said -> said.by().equals(plea.asker()))
                .reduce((before, last) -> last)
                .map(said -> turn.say("helping.back.asked", "name", name)
                        .paragraph(HelpingWords.quoted(said.words()))
                        .paragraph(turn.say("helping.write", "name", name)))
                .orElseGet(() -> turn.say("helping.write.first", "name", name)
                        .paragraph(HelpingWords.quoted(plea.words()))
                        .paragraph(turn.say("helping.write", "name", name)));
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        Optional<Plea> plea = pleas.find(new QuestionId(state.question()));
        if (plea.isEmpty() || plea.get().stage() == Stage.CLOSED) {
            return Step.done(say(turn.say("helping.gone"), turn));
        }
        return switch (state) {
            case Answering answering -> afterAnswering(plea.get(), answer, turn);
            case AskingBack asking -> afterAskingBack(plea.get(), asking, answer, turn);
        };
    }

    private Step<State> afterAnswering(Plea plea, Answer answer, Turn turn) {
        Member helper = turn.member();
        if (answer instanceof Answer.Typed(String typed)) {
            return Step.done(say(turn.say("helping.carried", "name", words.name(plea.asker(), turn)), turn)
                    .and(back.answered(plea, helper, typed, turn)));
        }
        return Step.done(say(turn.say("helping.passed"), turn).and(letGo(plea, helper, turn)));
    }

    private Reaction letGo(Plea plea, Member helper, Turn turn) {
        if (!plea.isWith(helper.id(), Stage.CLAIMED)) {
            return Reaction.NONE;
        }
        pleas.offered(plea.question(), new Offer(helper.id(), OfferReply.PASSED, turn.now()));
        return carrying.goOn(plea, turn);
    }

    private Step<State> afterAskingBack(Plea plea, AskingBack asking, Answer answer, Turn turn) {
        Optional<Member> helper = words.here(new MemberId(asking.helper()));
        if (answer instanceof Answer.Typed(String typed) && helper.isPresent()) {
            return Step.done(
                    say(turn.say("helping.carried", "name", helper.get().name()), turn)
                            .and(carrying.askedBack(plea, helper.get(), typed, turn)));
        }
        return Step.done(Reaction.post(turn.member().direct(), notAskedBack(plea, asking, helper.isPresent(), turn)));
    }

    /** What can be said to the answer is not lost with what was not asked back. */
    private static Message notAskedBack(Plea plea, AskingBack asking, boolean isHere, Turn turn) {
        Text text =
                turn.say(isHere ? "helping.never-mind" : "helping.helper.gone").line(turn.say("helping.answer.helped"));
        return plea.stage() == Stage.ANSWERED
                ? Message.of(
                        text, HelpingButtons.answered(plea.question(), new MemberId(asking.helper()), isHere, turn))
                : Message.of(turn.say(isHere ? "helping.never-mind" : "helping.helper.gone"));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return next(state, new Answer.Skipped(), turn).atTheEnd();
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
