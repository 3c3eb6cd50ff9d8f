package org.nobo.name.lived;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.InForce;
import org.nobo.name.charter.SharedValue;

/** Which of the values a community says it shares are lived, and which are only words so far. */
public record ValuesAtWork(InForce inForce, Lived lived) {

    /** Nothing where the community says of no value that it shares it. */
    public Text text(Turn turn) {
        List<SharedValue> shared =
                inForce.of(turn.community(), turn.words().language()).values();
        Map<String, Deeds> byKey = lived.byKey(turn.community().id());
        Map<String, Deeds> byName = lived.byName(turn.community().id());
        Text lines = Text.EMPTY;
        List<String> onlyWords = new ArrayList<>();
        for (SharedValue value : shared) {
            Deeds deeds = byKey.getOrDefault(value.key(), Deeds.NONE);
            for (String name : names(value)) {
                deeds = deeds.plus(byName.getOrDefault(name, Deeds.NONE));
            }
            if (deeds.isNone()) {
                onlyWords.add(value.name());
            } else {
                lines = lines.line(turn.say(
                        "name.lived.line", "value", new Text.Strong(value.name()), "deeds", deeds(deeds, turn)));
            }
        }
        Text text = lines.isEmpty() ? Text.EMPTY : turn.say("name.lived").line(lines);
        return onlyWords.isEmpty()
                ? text
                : text.paragraph(
                        turn.say("name.lived.not", "values", turn.words().row(onlyWords)));
    }

    /** As the community calls it, and as its card is called in English, by which know-how is kept. */
    private static Set<String> names(SharedValue value) {
        return Stream.concat(
                        Stream.of(value.name()),
                        ValuesCatalogue.in(Locale.ENGLISH).names(List.of(value.key())).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Text deeds(Deeds deeds, Turn turn) {
        List<Text> some = new ArrayList<>();
        add(some, "stories", deeds.stories(), turn);
        add(some, "knowhow", deeds.knowHow(), turn);
        add(some, "answers", deeds.answers(), turn);
        add(some, "introductions", deeds.introductions(), turn);
        return turn.words().rowOf(some);
    }

    private static void add(List<Text> some, String what, int count, Turn turn) {
        if (count > 0) {
            some.add(turn.say("name.lived." + what + (count == 1 ? ".one" : ""), "count", count));
        }
    }
}
