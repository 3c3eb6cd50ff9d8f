package org.nobo.name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Shows what somebody chose and lets them choose anew, from the cards or in their own words. */
final class OwnValuesTalk implements Dialogue<OwnValuesTalk.State> {
    static final String KIND = "values";

    private static final String CLEAR = "clear";
    private static final String NEITHER = "neither";
    private static final String MORE = "more";

    /** So many cards fit a list on every platform. */
    private static final int CARDS = 24;

    /** A talk they began themselves and then forgot is closed without a word. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final int MOST_SUGGESTIONS = 3;

    private final Values values;
    private final ValuesHistory history;
    private final Suggestions suggestions;

    OwnValuesTalk(Values values, ValuesHistory history, Suggestions suggestions) {
        this.values = values;
        this.history = history;
        this.suggestions = suggestions;
    }

    /** How it stood before is remembered for the map. */
    void keep(List<String> keys, Turn turn) {
        history.remember(turn.community().id(), turn.now());
        values.choose(turn.member(), keys);
    }

    /** Where the talk is. */
    sealed interface State {}

    /**
     * Cards lie on the table.
     *
     * @param all whether all of them do
     */
    record Choosing(boolean all) implements State {}

    /** Their own words are on no card: do they mean one of these? */
    record Perhaps(List<String> known, List<String> suggested, List<String> words) implements State {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("choosing", Choosing.class, "perhaps", Perhaps.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return switch (state) {
            case Choosing choosing -> askAll(choosing.all(), turn);
            case Perhaps perhaps -> askWhether(perhaps, turn);
        };
    }

    private Question askAll(boolean all, Turn turn) {
        List<String> before = values.of(turn.member().id());
        Text text = before.isEmpty()
                ? turn.say("name.values.first")
                : turn.say("name.values.again", "values", ValueWords.named(before, turn));
        Question question = Question.of(text)
                .menu(turn.label("name.values.menu"), 1, Values.MOST, options(all, turn))
                .orTyped()
                .orSkipped()
                .patient(PATIENCE);
        question = all ? question : question.button(MORE, turn.label("name.values.more"));
        return before.isEmpty() ? question : question.button(CLEAR, turn.label("name.values.clear"));
    }

    /** At first what they chose and what is chosen most often; then all, so that one pick can reach every card. */
    private List<Control.Option> options(boolean all, Turn turn) {
        ValuesCatalogue cards = ValueWords.cards(turn);
        Set<ValueCard> inOrder =
                new LinkedHashSet<>(cards.cards(values.of(turn.member().id())));
        inOrder.addAll(cards.cards());
        return ValuesCatalogue.options(
                inOrder.stream().limit(all ? inOrder.size() : CARDS).toList());
    }

    private static Question askWhether(Perhaps perhaps, Turn turn) {
        ValuesCatalogue cards = ValueWords.cards(turn);
        Text words = ValueWords.either(perhaps.words, turn);
        Text text = perhaps.known.isEmpty()
                ? turn.say("name.values.perhaps", "words", words)
                : turn.say(
                        "name.values.perhaps.besides", "values", ValueWords.named(perhaps.known, turn), "words", words);
        List<ValueCard> suggested = cards.cards(perhaps.suggested);
        return Question.of(text)
                .menu(turn.label("name.values.menu"), 1, suggested.size(), ValuesCatalogue.options(suggested))
                .button(NEITHER, turn.label("name.values.neither"))
                .orTyped()
                .orSkipped()
                .patient(PATIENCE);
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.Typed(String words) -> typed(words, turn);
            case Answer.Picked picked -> picked(state, picked, turn);
            case Answer.Skipped skipped -> Step.done(say(turn.say("name.values.kept"), turn));
            case Answer.Waited waited -> Step.done(Reaction.NONE);
        };
    }

    private Step<State> typed(String words, Turn turn) {
        ValuesRead read = ValueWords.cards(turn).read(words);
        if (read.tooMany()) {
            return Step.stay(turn.say("name.values.many", "count", read.known().size()));
        }
        if (read.clear()) {
            return choose(read.keys(), turn);
        }
        return begin(read, turn) instanceof Perhaps perhaps
                ? Step.go(perhaps)
                : Step.stay(turn.say("name.values.unknown", "words", ValueWords.either(read.unknown(), turn)));
    }

    private Step<State> picked(State state, Answer.Picked picked, Turn turn) {
        return switch (picked.key()) {
            case CLEAR -> {
                keep(List.of(), turn);
                yield Step.done(say(turn.say("name.values.cleared"), turn));
            }
            case MORE -> Step.go(new Choosing(true));
            case NEITHER ->
                state instanceof Perhaps(List<String> known, List<String> suggested, List<String> words)
                                && !known.isEmpty()
                        ? choose(known, turn)
                        : Step.go(new Choosing(false));
            default -> choose(withKnown(state, picked.keys()), turn);
        };
    }

    private static List<String> withKnown(State state, List<String> picked) {
        Set<String> all = new LinkedHashSet<>();
        if (state instanceof Perhaps perhaps) {
            all.addAll(perhaps.known);
        }
        all.addAll(picked);
        return List.copyOf(all);
    }

    private Step<State> choose(List<String> keys, Turn turn) {
        if (keys.size() > Values.MOST) {
            return Step.stay(turn.say("name.values.many", "count", keys.size()));
        }
        keep(keys, turn);
        return Step.done(Reaction.post(
                turn.member().direct(), Message.of(ValueWords.noted(keys, turn), MapOfValues.button(turn))));
    }

    /** Where to begin with what they typed: with cards near it, if there are any, else with all cards. */
    State begin(ValuesRead read, Turn turn) {
        Set<String> near = new LinkedHashSet<>();
        for (String words : read.unknown()) {
            suggestions.of(words, turn.words().language(), MOST_SUGGESTIONS).forEach(card -> near.add(card.key()));
        }
        near.removeAll(read.keys());
        return near.isEmpty() || read.tooMany()
                ? new Choosing(false)
                : new Perhaps(read.keys(), new ArrayList<>(near), read.unknown());
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
