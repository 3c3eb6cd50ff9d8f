package org.nobo.illuminate.story;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Asks whether a story may be shown to others, and under which name. Whatever is not a clear yes shows nothing. */
final class ConsentTalk implements Dialogue<ConsentTalk.State> {
    static final String KIND = "story";

    private static final String OWN = "own";
    private static final String OTHER = "other";
    private static final String UNNAMED = "unnamed";
    /** Also what typing "no" means; see {@code talk.no.words}. */
    private static final String NO = "no";

    private static final int SHOWN_OF_STORY = 120;

    private final Stories stories;
    private final Members members;
    private final Sharing sharing;

    ConsentTalk(Stories stories, Members members, Sharing sharing) {
        this.stories = stories;
        this.members = members;
        this.sharing = sharing;
    }

    /** Where the talk is. */
    sealed interface State {
        String story();
    }

    /** May it be shown, and under which name? */
    record Asking(String story) implements State {}

    /** Yes: under which name? */
    record Naming(String story) implements State {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("asking", Asking.class, "naming", Naming.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        String known = turn.member().name();
        return switch (state) {
            case Asking asking ->
                Question.of(asked(asking, turn))
                        .primary(OWN, turn.label("story.ask.own", "name", known))
                        .button(OTHER, turn.label("story.ask.other"))
                        .button(UNNAMED, turn.label("story.ask.unnamed"))
                        .button(NO, turn.label("story.ask.no"))
                        .orTyped();
            case Naming naming ->
                Question.of(turn.say("story.naming"))
                        .button(OWN, turn.label("story.naming.own", "name", known))
                        .button(UNNAMED, turn.label("story.naming.unnamed"))
                        .button(NO, turn.label("story.naming.no"))
                        .orTyped();
        };
    }

    private Text asked(State state, Turn turn) {
        Text beginning = stories.find(state.story())
                .map(story -> StoryMessages.quoted(Beginning.of(story.words(), SHOWN_OF_STORY)))
                .orElse(Text.EMPTY);
        return turn.say("story.ask.thanks")
                .plus(beginning)
                .paragraph(turn.say("story.ask", "where", StoryMessages.where(turn)));
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        Optional<Story> story = stories.find(state.story());
        if (story.isEmpty()) {
            return Step.done(say(turn.say("story.gone"), turn));
        }
        return switch (answer) {
            case Answer.Picked picked -> picked(state, story.get(), picked.key(), turn);
            case Answer.Typed(String words) -> typed(state, story.get(), words, turn);
            case Answer.Skipped skipped -> kept(turn);
            case Answer.Waited waited -> Step.done(Reaction.NONE);
        };
    }

    private Step<State> picked(State state, Story story, String key, Turn turn) {
        return switch (key) {
            case OWN -> agree(state, story, new ShownAs.OwnName(turn.member().name()), key, turn);
            case UNNAMED -> agree(state, story, new ShownAs.Unnamed(), key, turn);
            case OTHER -> Step.go(new Naming(story.id()));
            default -> kept(turn);
        };
    }

    private Step<State> typed(State state, Story story, String words, Turn turn) {
        TypedName name = TypedName.read(words, members, turn);
        return switch (state) {
            case Asking asking -> typedYes(asking, story, words, name, turn);
            case Naming naming -> typedName(naming, story, words, name, turn);
        };
    }

    /** Here other words than these are no name yet: "maybe later" must not become one. */
    private Step<State> typedYes(Asking state, Story story, String words, TypedName name, Turn turn) {
        return switch (name) {
            case TypedName.Missing yes -> Step.go(new Naming(story.id()));
            case TypedName.Clear(ShownAs.OwnName own) -> agree(state, story, own, words, turn);
            case TypedName.Clear(ShownAs.Unnamed unnamed) -> agree(state, story, unnamed, words, turn);
            default -> Step.stay(turn.say("story.ask.unclear"));
        };
    }

    private Step<State> typedName(Naming state, Story story, String words, TypedName name, Turn turn) {
        return switch (name) {
            case TypedName.Clear(ShownAs as) -> agree(state, story, as, words, turn);
            case TypedName.Missing missing -> Step.stay(turn.say("story.naming.missing"));
            case TypedName.Taken(String taken) -> Step.stay(turn.say("story.name.taken", "name", taken));
            case TypedName.TooLong(int characters) ->
                Step.stay(turn.say("story.name.long", "count", characters, "most", TypedName.LONGEST));
        };
    }

    private Step<State> agree(State state, Story story, ShownAs as, String answer, Turn turn) {
        String words = asked(state, turn).plain() + "\n" + spoken(state, answer, turn);
        return Step.done(sharing.agree(story, as, words, turn).and(say(StoryMessages.agreed(as, turn), turn)));
    }

    /** The answer as it stood on the button, or as it was typed. */
    private String spoken(State state, String answer, Turn turn) {
        return ask(state, turn).buttons().stream()
                .filter(button -> button.id().equals(answer))
                .map(button -> button.label())
                .findFirst()
                .orElse(answer);
    }

    private static Step<State> kept(Turn turn) {
        return Step.done(say(turn.say("story.kept"), turn));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return say(turn.say("story.kept"), turn);
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
