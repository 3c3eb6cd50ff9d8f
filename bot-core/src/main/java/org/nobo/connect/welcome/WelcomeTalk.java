package org.nobo.connect.welcome;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Often;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.welcome.WelcomeState.Across;
import org.nobo.connect.welcome.WelcomeState.Changing;
import org.nobo.connect.welcome.WelcomeState.Consent;
import org.nobo.connect.welcome.WelcomeState.Hello;
import org.nobo.connect.welcome.WelcomeState.HowOften;
import org.nobo.connect.welcome.WelcomeState.Perhaps;
import org.nobo.connect.welcome.WelcomeState.Speaking;
import org.nobo.connect.welcome.WelcomeState.Summary;
import org.nobo.connect.welcome.WelcomeState.Telling;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.ValuesRead;

/** The talk with a newcomer, from the greeting to the consent. */
final class WelcomeTalk implements Dialogue<WelcomeState> {
    static final String KIND = "welcome";
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Told told;
    private final Asking asking;
    private final Profiles profiles;
    private final Welcome.After after;

    WelcomeTalk(Told told, Asking asking, Profiles profiles, Welcome.After after) {
        this.told = told;
        this.asking = asking;
        this.profiles = profiles;
        this.after = after;
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
        Question question = switch (state) {
            case Hello hello -> asking.hello(hello, turn);
            case Telling telling -> asking.part(telling, turn);
            case Perhaps perhaps -> asking.perhaps(perhaps, turn);
            case Summary summary -> asking.summary(turn);
            case Changing changing -> asking.changing(turn);
            case Consent consent -> asking.consent(turn);
            case HowOften often -> asking.howOften(turn);
            case Speaking speaking -> asking.speaking(turn);
            case Across across -> asking.across(turn);
        };
        return question.patient(
                Duration.between(turn.now(), told.awake(turn.now().plus(PATIENCE), turn)));
    }

    @Override
    public Step<WelcomeState> next(WelcomeState state, Answer answer, Turn turn) {
        if (answer instanceof Answer.Waited) {
            return waited(state);
        }
        return switch (state) {
            case Hello hello -> hello(answer, turn);
            case Telling telling -> telling(telling, answer, turn);
            case Perhaps perhaps -> perhaps(perhaps, answer, turn);
            case Summary summary -> summary(answer, turn);
            case Changing changing -> changing(answer);
            case Consent consent -> consent(answer, turn);
            case HowOften often -> howOften(answer, turn);
            case Speaking speaking -> speaking(answer, turn);
            case Across across -> across(answer, turn);
        };
    }

    @Override
    public Reaction stopped(WelcomeState state, Turn turn) {
        Reaction stopped = after.stopped(turn.member(), turn);
        return stopped.intentions().isEmpty() ? say("welcome.later", turn) : stopped;
    }

    /** Once they are reminded, in their waking hours; who stopped half-way is shown what was understood so far. */
    private static Step<WelcomeState> waited(WelcomeState state) {
        return switch (state) {
            case Hello(boolean reminded) when !reminded -> Step.go(new Hello(true));
            case Telling telling when !telling.change() -> Step.go(new Summary());
            default -> Step.done(Reaction.NONE);
        };
    }

    private Step<WelcomeState> hello(Answer answer, Turn turn) {
        return answer instanceof Answer.Picked picked && "start".equals(picked.key())
                ? Step.go(first(turn))
                : Step.done(say("welcome.later", turn));
    }

    private Step<WelcomeState> telling(Telling telling, Answer answer, Turn turn) {
        if (answer instanceof Answer.Picked picked && "more".equals(picked.key())) {
            return Step.go(new Telling(Part.VALUES, telling.page() + 1, telling.change()));
        }
        if (answer instanceof Answer.Skipped) {
            return Step.go(after(telling, turn));
        }
        if (answer instanceof Answer.Typed(String words) && telling.part() == Part.VALUES) {
            return valued(words, telling, turn);
        }
        Optional<Text> problem = switch (answer) {
            case Answer.Picked picked -> told.picked(telling.part(), picked.keys(), turn);
            case Answer.Typed typed -> told.typed(telling.part(), typed.words(), turn);
            default -> Optional.of(turn.say("talk.unclear"));
        };
        return problem.<Step<WelcomeState>>map(Step::stay).orElseGet(() -> Step.go(after(telling, turn)));
    }

    /** In their own words: what is on no card is asked about, and nothing is taken for said. */
    private Step<WelcomeState> valued(String words, Telling telling, Turn turn) {
        ValuesRead read = told.read(words, turn);
        List<String> near = read.clear() || read.tooMany() ? List.of() : told.near(read, turn);
        if (!near.isEmpty()) {
            return Step.go(new Perhaps(
                    read.keys(), near, turn.words().row(read.unknown()).plain(), telling.change()));
        }
        return told.typed(Part.VALUES, words, turn)
                .<Step<WelcomeState>>map(Step::stay)
                .orElseGet(() -> Step.go(after(telling, turn)));
    }

    private Step<WelcomeState> perhaps(Perhaps perhaps, Answer answer, Turn turn) {
        Telling telling = new Telling(Part.VALUES, 0, perhaps.change());
        boolean neither = answer instanceof Answer.Picked picked && "neither".equals(picked.key());
        if (neither && perhaps.known().isEmpty()) {
            return Step.go(telling);
        }
        return switch (answer) {
            case Answer.Typed(String words) -> valued(words, telling, turn);
            case Answer.Picked picked ->
                told.confirmed(perhaps.known(), neither ? List.of() : picked.keys(), turn)
                        .<Step<WelcomeState>>map(Step::stay)
                        .orElseGet(() -> Step.go(after(telling, turn)));
            default -> Step.go(after(telling, turn));
        };
    }

    /** Where the questions begin. */
    WelcomeState first(Turn turn) {
        return firstOf(List.of(Part.values()), turn);
    }

    private WelcomeState after(Telling telling, Turn turn) {
        return firstOf(telling.change() ? List.of() : telling.part().later(), turn);
    }

    private WelcomeState firstOf(List<Part> parts, Turn turn) {
        return parts.stream()
                .filter(part -> asking.isAsked(part, turn))
                .findFirst()
                .<WelcomeState>map(part -> new Telling(part, 0, false))
                .orElseGet(Summary::new);
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
            return switch (picked.key()) {
                case "introducing" -> Step.go(new Consent());
                case "often" -> Step.go(new HowOften());
                case "speaking" -> Step.go(new Speaking());
                case "across" -> Step.go(new Across());
                default -> Step.go(new Summary());
            };
        }
        return Step.go(new Summary());
    }

    private Step<WelcomeState> howOften(Answer answer, Turn turn) {
        if (answer instanceof Answer.Picked picked) {
            MemberId member = turn.member().id();
            profiles.keep(turn.member(), profiles.of(member).introduced(Often.read(picked.key())));
        }
        return Step.go(new Summary());
    }

    /** Whoever says how they may be reached has said yes to it. */
    private Step<WelcomeState> across(Answer answer, Turn turn) {
        if (answer instanceof Answer.Typed(String words)) {
            told.reachedAt(words, turn);
        } else if (answer instanceof Answer.Picked) {
            told.reachedAt("", turn);
        }
        return Step.go(new Summary());
    }

    /** What comes next is already said in that language. */
    private Step<WelcomeState> speaking(Answer answer, Turn turn) {
        return answer instanceof Answer.Picked picked
                ? Step.done(told.speak(Locale.of(picked.key()), turn))
                : Step.go(new Summary());
    }

    private Step<WelcomeState> consent(Answer answer, Turn turn) {
        boolean yes = answer instanceof Answer.Picked picked && "yes".equals(picked.key());
        boolean no = answer instanceof Answer.Picked && !yes;
        if (yes || no) {
            profiles.keep(
                    turn.member(), profiles.of(turn.member().id()).introducing(yes ? Introducing.YES : Introducing.NO));
        }
        Reaction said = yes
                ? say("welcome.consent.yes.said", turn).and(after.saidYes(turn.member(), turn))
                : say("welcome.consent.no.said", turn);
        return Step.done(said.and(after.told(turn.member(), turn)));
    }

    private static Reaction say(String key, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(key));
    }
}
