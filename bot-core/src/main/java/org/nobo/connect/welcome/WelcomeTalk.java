package org.nobo.connect.welcome;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.welcome.WelcomeState.Changing;
import org.nobo.connect.welcome.WelcomeState.Consent;
import org.nobo.connect.welcome.WelcomeState.Hello;
import org.nobo.connect.welcome.WelcomeState.Summary;
import org.nobo.connect.welcome.WelcomeState.Telling;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** The talk with a newcomer, from the greeting to the consent. */
final class WelcomeTalk implements Dialogue<WelcomeState> {
    static final String KIND = "welcome";
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Told told;
    private final Asking asking;
    private final Profiles profiles;
    private final BiFunction<Member, Turn, Reaction> saidYes;

    /**
     * @param saidYes what follows when somebody wants to be introduced
     */
    WelcomeTalk(Told told, Asking asking, Profiles profiles, BiFunction<Member, Turn, Reaction> saidYes) {
        this.told = told;
        this.asking = asking;
        this.profiles = profiles;
        this.saidYes = saidYes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<WelcomeState> states() {
        return WelcomeState.STATES;
    }

    @Override
    public Question ask(WelcomeState state, Turn turn) {
        return switch (state) {
            case Hello hello -> asking.hello(hello, turn).patient(PATIENCE);
            case Telling telling -> asking.part(telling, turn);
            case Summary summary -> asking.summary(turn);
            case Changing changing -> asking.changing(turn);
            case Consent consent -> asking.consent(turn);
        };
    }

    @Override
    public Step<WelcomeState> next(WelcomeState state, Answer answer, Turn turn) {
        return switch (state) {
            case Hello hello -> hello(hello, answer, turn);
            case Telling telling -> telling(telling, answer, turn);
            case Summary summary -> summary(answer, turn);
            case Changing changing -> changing(answer);
            case Consent consent -> consent(answer, turn);
        };
    }

    @Override
    public Reaction stopped(WelcomeState state, Turn turn) {
        return say("welcome.later", turn);
    }

    private Step<WelcomeState> hello(Hello hello, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Picked picked when "start".equals(picked.key()) -> Step.go(new Telling(Part.VALUES, 0, false));
            case Answer.Waited waited when !hello.reminded() -> Step.go(new Hello(true));
            case Answer.Waited waited -> Step.done(Reaction.NONE);
            default -> Step.done(say("welcome.later", turn));
        };
    }

    private Step<WelcomeState> telling(Telling telling, Answer answer, Turn turn) {
        if (answer instanceof Answer.Picked picked && "more".equals(picked.key())) {
            return Step.go(new Telling(Part.VALUES, telling.page() + 1, telling.change()));
        }
        if (answer instanceof Answer.Skipped) {
            return Step.go(after(telling));
        }
        Optional<Text> problem = switch (answer) {
            case Answer.Picked picked -> told.picked(telling.part(), picked.keys(), turn);
            case Answer.Typed typed -> told.typed(telling.part(), typed.words(), turn);
            default -> Optional.of(turn.say("talk.unclear"));
        };
        return problem.<Step<WelcomeState>>map(Step::stay).orElseGet(() -> Step.go(after(telling)));
    }

    private static WelcomeState after(Telling telling) {
        Optional<Part> next =
                telling.change() ? Optional.empty() : telling.part().next();
        return next.<WelcomeState>map(part -> new Telling(part, 0, false)).orElseGet(Summary::new);
    }

    private Step<WelcomeState> summary(Answer answer, Turn turn) {
        String key = answer instanceof Answer.Picked picked ? picked.key() : "right";
        return switch (key) {
            case "change" -> Step.go(new Changing());
            case "delete" -> {
                told.forget(turn);
                yield Step.done(say("welcome.deleted", turn));
            }
            default -> isDecided(turn) ? Step.done(say("welcome.kept", turn)) : Step.go(new Consent());
        };
    }

    private boolean isDecided(Turn turn) {
        return profiles.of(turn.member().id()).introducing() != Introducing.NOT_ASKED;
    }

    private static Step<WelcomeState> changing(Answer answer) {
        if (answer instanceof Answer.Picked picked) {
            for (Part part : Part.values()) {
                if (part.word().equals(picked.key())) {
                    return Step.go(new Telling(part, 0, true));
                }
            }
            if ("introducing".equals(picked.key())) {
                return Step.go(new Consent());
            }
        }
        return Step.go(new Summary());
    }

    private Step<WelcomeState> consent(Answer answer, Turn turn) {
        boolean yes = answer instanceof Answer.Picked picked && "yes".equals(picked.key());
        boolean no = answer instanceof Answer.Picked && !yes;
        if (yes || no) {
            profiles.keep(
                    turn.member(), profiles.of(turn.member().id()).introducing(yes ? Introducing.YES : Introducing.NO));
        }
        return Step.done(
                yes
                        ? say("welcome.consent.yes.said", turn).and(saidYes.apply(turn.member(), turn))
                        : say("welcome.consent.no.said", turn));
    }

    private static Reaction say(String key, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(key));
    }
}
