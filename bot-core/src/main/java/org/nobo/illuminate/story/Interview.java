package org.nobo.illuminate.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * A story told by direct message, one question at a time, in its author's own words: their answers are its paragraphs, and
 * nothing is put between them. What is told so far is kept as a draft after each answer. Who falls silent is reminded once.
 */
final class Interview implements Dialogue<Interview.State> {
    static final String KIND = "interview";

    /** {@code interview.ask.1} and on. */
    private static final int QUESTIONS = 4;

    private static final Duration BEFORE_REMINDING = Duration.ofDays(2);
    private static final Duration BEFORE_KEEPING = Duration.ofDays(7);

    private static final String ENOUGH = "enough";
    private static final String QUIET = "quiet";

    private final Stories stories;
    private final Reminders reminders;

    Interview(Stories stories, Reminders reminders) {
        this.stories = stories;
        this.reminders = reminders;
    }

    /** Where the interview is. */
    sealed interface State {
        String story();
    }

    /**
     * The next question.
     *
     * @param number of the question, from 1
     * @param told what was answered so far
     * @param reminded whether it is put once more, to somebody who fell silent
     */
    record Asking(String story, Optional<String> prompt, int number, List<String> told, boolean reminded)
            implements State {
        Asking {
            told = List.copyOf(told);
        }
    }

    /** All is told: what shall stand above it? */
    record Titling(String story, boolean reminded) implements State {}

    static Opening opening(String story, Optional<String> prompt, Turn turn) {
        return new Opening(
                KIND,
                turn.member(),
                Story.PREFIX + "/interview/" + story,
                new Asking(story, prompt, 1, List.of(), false));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("asking", Asking.class, "titling", Titling.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return switch (state) {
            case Asking asking -> {
                Question question = Question.of(turn.say("interview.ask." + asking.number()));
                question = asking.told().isEmpty()
                        ? question
                        : question.button(ENOUGH, turn.label("interview.enough"))
                                .orSkipped();
                yield patient(question, asking.reminded(), turn);
            }
            case Titling titling ->
                patient(Question.of(turn.say("interview.title")).orSkipped(), titling.reminded(), turn);
        };
    }

    private static Question patient(Question question, boolean reminded, Turn turn) {
        return reminded
                ? question.button(QUIET, turn.label("interview.quiet"))
                        .orTyped()
                        .patient(BEFORE_KEEPING)
                : question.orTyped().patient(BEFORE_REMINDING);
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Waited waited -> waited(state, turn);
            case Answer.Picked picked when picked.key().equals(QUIET) -> quiet(turn);
            default ->
                switch (state) {
                    case Asking asking -> asked(asking, answer, turn);
                    case Titling titling -> titled(titling, answer, turn);
                };
        };
    }

    private Step<State> asked(Asking asking, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Typed(String words) -> told(asking, Typed.clean(words), turn);
            case Answer.Skipped skipped -> on(asking, asking.told());
            default -> Step.go(new Titling(asking.story(), false));
        };
    }

    private Step<State> told(Asking asking, String words, Turn turn) {
        List<String> told = new ArrayList<>(asking.told());
        told.add(words);
        keep(asking, String.join("\n\n", told), turn);
        return on(asking, told);
    }

    private static Step<State> on(Asking asking, List<String> told) {
        return asking.number() < QUESTIONS
                ? Step.go(new Asking(asking.story(), asking.prompt(), asking.number() + 1, told, false))
                : Step.go(new Titling(asking.story(), false));
    }

    private void keep(Asking asking, String words, Turn turn) {
        stories.keep(stories.find(asking.story())
                .map(draft -> draft.saying(draft.title(), words, turn.now()))
                .orElseGet(() -> Story.told(asking.story(), asking.prompt(), "", words, turn)));
    }

    /** What is told is asked for at once; a talk of that name is opened once. */
    private Step<State> titled(Titling titling, Answer answer, Turn turn) {
        Optional<Story> draft = stories.find(titling.story());
        if (draft.isEmpty()) {
            return Step.done(Reaction.post(turn.member().direct(), turn.say("story.gone")));
        }
        if (answer instanceof Answer.Typed(String words)) {
            String title = Typed.line(words);
            if (title.length() > Story.LONGEST_TITLE) {
                return Step.stay(turn.say("story.title.long", "count", title.length(), "most", Story.LONGEST_TITLE));
            }
            stories.keep(draft.get().saying(title, draft.get().words(), turn.now()));
        }
        return Step.done(Reaction.NONE.andOpen(new Opening(
                ConsentTalk.KIND,
                turn.member(),
                Story.PREFIX + "/ask/" + titling.story(),
                new ConsentTalk.Asking(titling.story(), Where.HERE))));
    }

    private Step<State> waited(State state, Turn turn) {
        boolean remind = !isReminded(state) && reminders.wanted(turn.member().id());
        if (!remind) {
            return Step.done(stories.find(state.story())
                    .map(draft -> Reaction.post(turn.member().direct(), turn.say("interview.kept")))
                    .orElse(Reaction.NONE));
        }
        State again = switch (state) {
            case Asking(String story, Optional<String> prompt, int number, List<String> told, boolean reminded) ->
                new Asking(story, prompt, number, told, true);
            case Titling titling -> new Titling(titling.story(), true);
        };
        return Step.go(again, Reaction.post(turn.member().direct(), turn.say("interview.reminder")));
    }

    private static boolean isReminded(State state) {
        return switch (state) {
            case Asking asking -> asking.reminded();
            case Titling titling -> titling.reminded();
        };
    }

    private Step<State> quiet(Turn turn) {
        reminders.want(turn.member().id(), false);
        return Step.done(Reaction.post(turn.member().direct(), turn.say("interview.quieted")));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        boolean kept = stories.find(state.story()).isPresent();
        return Reaction.post(turn.member().direct(), turn.say(kept ? "interview.kept" : "talk.stopped"));
    }
}
