package org.nobo.illuminate.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/**
 * Asks whether a story may be shown, and under which name: here, then on the public pages, then beyond. Whatever is not a
 * clear yes shows nothing, and each yes is for its own place.
 */
final class ConsentTalk implements Dialogue<ConsentTalk.State> {
    static final String KIND = "story";

    private static final String OWN = "own";
    /** Under the name it is shown with already. */
    private static final String SAME = "same";

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

    /** May it be shown there, and under which name? */
    record Asking(String story, Where where) implements State {
        Asking {
            where = where == null ? Where.HERE : where; // as it was stored when one question was asked for all places
        }
    }

    /**
     * Yes: under which name?
     *
     * @param places what the yes is for
     * @param goesOn whether the next place is asked about afterwards
     */
    record Naming(String story, List<Where> places, boolean goesOn) implements State {
        Naming {
            places = places == null ? List.of(Where.HERE) : List.copyOf(places);
        }
    }

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
        return switch (state) {
            case Asking(String story, Where where) -> ask(state, where, earlier(story), turn);
            case Naming naming ->
                Question.of(turn.say("story.naming"))
                        .button(
                                OWN,
                                turn.label(
                                        "story.naming.own",
                                        "name",
                                        turn.member().name()))
                        .button(UNNAMED, turn.label("story.naming.unnamed"))
                        .button(NO, turn.label("story.naming.no"))
                        .orTyped();
        };
    }

    private Question ask(State state, Where where, Optional<ShownAs> earlier, Turn turn) {
        Question question = Question.of(asked(state, where, earlier, turn));
        Optional<String> name = earlier.flatMap(ShownAs::name);
        question = name.isPresent()
                ? question.primary(SAME, turn.label("story.ask.own", "name", name.get()))
                : question.primary(
                        OWN, turn.label("story.ask.own", "name", turn.member().name()));
        return question.button(OTHER, turn.label("story.ask.other"))
                .button(UNNAMED, turn.label("story.ask.unnamed"))
                .button(NO, turn.label(where.words("no")))
                .orTyped();
    }

    /** The name it is shown under elsewhere. */
    private Optional<ShownAs> earlier(String id) {
        return stories.find(id)
                .flatMap(story -> story.agreed().entrySet().stream().min(Map.Entry.comparingByKey()))
                .map(agreed -> agreed.getValue().as());
    }

    private Text asked(State state, Where where, Optional<ShownAs> earlier, Turn turn) {
        if (where == Where.HERE) {
            Text beginning = stories.find(state.story())
                    .map(story -> StoryMessages.quoted(Beginning.of(story.words(), SHOWN_OF_STORY)))
                    .orElse(Text.EMPTY);
            return turn.say("story.ask.thanks")
                    .plus(beginning)
                    .paragraph(turn.say("story.here.ask", "where", StoryMessages.here(turn)));
        }
        Text as = StoryMessages.as(
                earlier.orElseGet(() -> new ShownAs.OwnName(turn.member().name())), turn);
        return turn.say(where.words("ask"), "as", as);
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
            case Answer.Skipped skipped -> ended(story.get(), turn);
            case Answer.Waited waited -> Step.done(Reaction.NONE);
        };
    }

    private Step<State> picked(State state, Story story, String key, Turn turn) {
        return switch (key) {
            case OWN -> agree(state, story, new ShownAs.OwnName(turn.member().name()), key, turn);
            case SAME -> agree(state, story, earlier(story.id()).orElseThrow(), key, turn);
            case UNNAMED -> agree(state, story, new ShownAs.Unnamed(), key, turn);
            case OTHER -> Step.go(naming(state));
            default -> ended(story, turn);
        };
    }

    private static Naming naming(State state) {
        return switch (state) {
            case Asking(String story, Where where) -> new Naming(story, List.of(where), true);
            case Naming naming -> naming;
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
        Optional<ShownAs> earlier = earlier(story.id());
        return switch (name) {
            case TypedName.Missing yes
            when !words.isBlank() && earlier.isPresent() -> agree(state, story, earlier.get(), words, turn);
            case TypedName.Missing yes -> Step.go(naming(state));
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
        Naming yes = naming(state);
        String words = ask(state, turn).text().plain() + "\n" + spoken(state, answer, turn);
        Reaction shared = sharing.agree(story, yes.places(), as, words, turn);
        Optional<Where> next = yes.goesOn() ? after(yes.places().getLast()) : Optional.empty();
        return next.filter(where -> !story.agreed().containsKey(where))
                .<Step<State>>map(where -> Step.go(new Asking(story.id(), where), shared))
                .orElseGet(() -> Step.done(shared.and(summary(story, turn))));
    }

    private static Optional<Where> after(Where where) {
        return switch (where) {
            case HERE -> Optional.of(Where.PAGES);
            case PAGES -> Optional.of(Where.PRESS);
            case PRESS -> Optional.empty();
        };
    }

    /** The answer as it stood on the button, or as it was typed. */
    private String spoken(State state, String answer, Turn turn) {
        return ask(state, turn).buttons().stream()
                .filter(button -> button.id().equals(answer))
                .map(button -> button.label())
                .findFirst()
                .orElse(answer);
    }

    private Step<State> ended(Story story, Turn turn) {
        return Step.done(summary(story, turn));
    }

    private Reaction summary(Story story, Turn turn) {
        return stories.find(story.id())
                .map(now -> now.agreed().isEmpty()
                        ? say(turn.say("story.kept"), turn)
                        : Reaction.post(
                                turn.member().direct(),
                                Message.of(StoryMessages.agreed(now, turn), ShowingValue.button(now, turn))))
                .orElse(Reaction.NONE);
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return stories.find(state.story())
                .map(story -> summary(story, turn))
                .orElseGet(() -> say(turn.say("story.kept"), turn));
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
