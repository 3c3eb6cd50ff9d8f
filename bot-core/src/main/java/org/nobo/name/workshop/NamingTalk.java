package org.nobo.name.workshop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/**
 * Three questions, one at a time, each to be skipped; and then whether the answers may be shown without a name. What is
 * answered is kept at once. Who falls silent is reminded once.
 */
final class NamingTalk implements Dialogue<NamingTalk.State> {
    static final String KIND = "naming";

    private static final Duration BEFORE_REMINDING = Duration.ofDays(2);
    private static final Duration BEFORE_LEAVING = Duration.ofDays(5);
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Workshops workshops;

    NamingTalk(Workshops workshops) {
        this.workshops = workshops;
    }

    /** Where the talk is. */
    sealed interface State {
        String workshop();
    }

    /**
     * A question is put.
     *
     * @param reminded whether it is put once more, to somebody who fell silent
     */
    record Asking(String workshop, Asked asked, boolean reminded) implements State {}

    /** May it be shown? */
    record Quoting(String workshop, boolean reminded) implements State {}

    static Opening opening(Part part, Turn turn) {
        return new Opening(
                KIND,
                turn.member(),
                TakingPart.PREFIX + "/" + part.workshop() + "/" + turn.member().id() + "/" + part.times(),
                new Asking(part.workshop(), Asked.WHY, false));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("asking", Asking.class, "quoting", Quoting.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return switch (state) {
            case Asking(String workshop, Asked asked, boolean reminded) ->
                Question.of(
                                reminded
                                        ? turn.say("workshop.reminder")
                                                .paragraph(turn.say("workshop.ask." + asked.word()))
                                        : turn.say("workshop.ask." + asked.word()))
                        .whollyTyped()
                        .orSkipped()
                        .patient(reminded ? BEFORE_LEAVING : BEFORE_REMINDING);
            case Quoting(String workshop, boolean reminded) ->
                Question.of(turn.say("workshop.quote"))
                        .primary(YES, turn.label("workshop.quote.yes"))
                        .button(NO, turn.label("workshop.quote.no"))
                        .patient(reminded ? BEFORE_LEAVING : BEFORE_REMINDING);
        };
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        Optional<Workshop> gathering =
                workshops.find(state.workshop()).filter(workshop -> workshop.stage() == Stage.GATHER);
        return switch (state) {
            case Asking asking when gathering.isEmpty() -> Step.done(say("workshop.gathered", turn));
            case Asking asking -> asked(asking, answer, turn);
            case Quoting quoting -> quoted(quoting, answer, turn);
        };
    }

    private Step<State> asked(Asking asking, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Typed(String words) -> typed(asking, Typed.clean(words), turn);
            case Answer.Waited waited
            when !asking.reminded() -> Step.go(new Asking(asking.workshop(), asking.asked(), true));
            case Answer.Waited waited -> Step.done(Reaction.NONE);
            default -> on(asking, turn);
        };
    }

    private Step<State> typed(Asking asking, String words, Turn turn) {
        if (words.length() > Contribution.LONGEST) {
            return Step.stay(turn.say("workshop.long", "count", words.length(), "most", Contribution.LONGEST));
        }
        workshops.say(asking.workshop(), turn.member().id(), asking.asked(), words);
        return on(asking, turn);
    }

    private Step<State> on(Asking asking, Turn turn) {
        Optional<Asked> next = asking.asked().next();
        if (next.isPresent()) {
            return Step.go(new Asking(asking.workshop(), next.get(), false));
        }
        boolean said = workshops.said(asking.workshop()).stream()
                .anyMatch(each -> each.member().equals(turn.member().id()));
        return said ? Step.go(new Quoting(asking.workshop(), false)) : Step.done(say("workshop.said.nothing", turn));
    }

    /** Without a yes it is a no. */
    private Step<State> quoted(Quoting quoting, Answer answer, Turn turn) {
        if (answer instanceof Answer.Waited) {
            return quoting.reminded() ? Step.done(Reaction.NONE) : Step.go(new Quoting(quoting.workshop(), true));
        }
        boolean may = answer instanceof Answer.Picked picked && picked.key().equals(YES);
        workshops.part(quoting.workshop(), turn.member().id()).ifPresent(part -> workshops.keep(part.quotable(may)));
        return Step.done(say(may ? "workshop.thanks.quoted" : "workshop.thanks.kept", turn));
    }

    private static Reaction say(String key, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(key));
    }
}
