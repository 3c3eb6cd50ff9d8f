package org.nobo.connect.introduction;

import java.time.Duration;
import java.util.function.Supplier;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Text;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/**
 * How somebody is asked, in private, whether they want to meet others.
 *
 * @param yes what follows when they do
 * @param no what follows when they do not, this time
 * @param silent what follows when they say nothing for three days
 */
record MayI(Supplier<Reaction> yes, Supplier<Reaction> no, Supplier<Reaction> silent) {
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final String YES = "yes";

    static Question introduce(Text whom, Turn turn) {
        return Question.of(whom)
                .button(new Control.Choice(YES, turn.label("introduction.ask.yes"), Look.PRIMARY))
                .button("no", turn.label("introduction.ask.no"))
                .patient(PATIENCE);
    }

    <S> Step<S> answered(Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Picked picked when YES.equals(picked.key()) -> Step.done(yes.get());
            case Answer.Waited waited -> Step.done(silent.get());
            case Answer.Typed typed -> Step.stay(turn.say("talk.unclear"));
            default -> Step.done(no.get());
        };
    }
}
