package org.nobo.illuminate.story;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Text;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Asks somebody who is named in a story, or to be seen in its picture, whether it may be shown. Silence shows nothing. */
final class InItTalk implements Dialogue<InItTalk.Asked> {
    static final String KIND = "init";

    private static final String YES = "yes";
    private static final String UNNAMED = "unnamed";
    private static final String NO = "no";
    private static final String NOT_THEM = "notme";

    private final Stories stories;
    private final Sharing sharing;

    InItTalk(Stories stories, Sharing sharing) {
        this.stories = stories;
        this.sharing = sharing;
    }

    /** May it be shown with them in it? */
    record Asked(String story, int number) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<Asked> states() {
        return new States<>(Map.of("asked", Asked.class));
    }

    @Override
    public Question ask(Asked state, Turn turn) {
        boolean seen = other(state).map(InIt::byAuthor).orElse(false);
        return Question.of(asked(state, turn))
                .primary(YES, turn.label("story.in.yes"))
                .button(UNNAMED, turn.label("story.in.unnamed"))
                .button(NO, turn.label("story.in.no"))
                .button(NOT_THEM, turn.label(seen ? "story.in.not.seen" : "story.in.not"))
                .orTyped();
    }

    private Optional<InIt> other(Asked state) {
        return stories.find(state.story()).stream()
                .flatMap(story -> story.others().stream())
                .filter(other -> other.number() == state.number())
                .findFirst();
    }

    private Text asked(Asked state, Turn turn) {
        return stories.find(state.story())
                .map(story -> turn.say(
                                other(state).map(InIt::byAuthor).orElse(false) ? "story.in.ask.seen" : "story.in.ask",
                                "name",
                                StoryMessages.by(story, turn.words()))
                        .plus(StoryMessages.quoted(Beginning.lines(story.words(), 1_500)))
                        .paragraph(turn.say("story.in.where", "where", StoryMessages.where(story, turn))))
                .orElseGet(() -> turn.say("story.gone"));
    }

    @Override
    public Step<Asked> next(Asked state, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Picked picked -> answered(state, picked.key(), turn);
            case Answer.Typed(String words)
            when TypedName.is("talk.yes.words", words, turn) -> answered(state, YES, turn);
            case Answer.Typed typed -> Step.stay(turn.say("story.in.unclear"));
            case Answer.Skipped skipped -> Step.done(Reaction.NONE);
            case Answer.Waited waited -> Step.done(Reaction.NONE);
        };
    }

    private Step<Asked> answered(Asked state, String key, Turn turn) {
        Optional<InIt> other = other(state);
        if (other.isEmpty()) {
            return Step.done(say("story.in.gone", turn));
        }
        InIt.Answer answer = switch (key) {
            case YES -> InIt.Answer.YES;
            case UNNAMED -> InIt.Answer.UNNAMED;
            case NOT_THEM -> InIt.Answer.NOT_THEM;
            default -> InIt.Answer.NO;
        };
        String words = asked(state, turn).plain() + "\n"
                + ask(state, turn).buttons().stream()
                        .filter(button -> button.id().equals(key))
                        .map(button -> button.label())
                        .findFirst()
                        .orElse(key);
        return Step.done(say("story.in.said." + key, turn).and(answer(other.get(), answer, words, turn)));
    }

    private Reaction answer(InIt other, InIt.Answer answer, String words, Turn turn) {
        stories.keep(other.saying(answer, words, turn.now()));
        return sharing.answered(other.story(), answer, turn);
    }

    @Override
    public Reaction stopped(Asked state, Turn turn) {
        return say("story.in.later", turn);
    }

    private static Reaction say(String key, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(key));
    }
}
