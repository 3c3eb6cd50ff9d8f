package org.nobo.name;

import java.util.List;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** How values are spoken of. */
final class ValueWords {
    private ValueWords() {}

    /** The cards in the language of whom the turn speaks to. */
    static ValuesCatalogue cards(Turn turn) {
        return ValuesCatalogue.in(turn.words().language());
    }

    /** "Learning, Courage and Kindness", each shown strong. */
    static Text named(List<String> keys, Turn turn) {
        return turn.words()
                .rowOf(cards(turn).names(keys).stream().map(ValueWords::strong).toList());
    }

    /** What is said once values are chosen. */
    static Text noted(List<String> keys, Turn turn) {
        String which = keys.size() < Values.FEWEST ? "name.values.few" : "name.values.chosen";
        return turn.say(which, "values", named(keys, turn));
    }

    /** What they typed, in quotation marks: “good bread” or “being brave”. */
    static Text either(List<String> words, Turn turn) {
        return words.stream()
                .map(word -> turn.say("name.values.quoted", "words", word))
                .reduce((one, other) -> one.plus(turn.say("name.values.or")).plus(other))
                .orElse(Text.EMPTY);
    }

    private static Text strong(String name) {
        return new Text(List.of(new Text.Strong(name)));
    }
}
