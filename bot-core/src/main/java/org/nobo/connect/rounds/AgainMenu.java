package org.nobo.connect.rounds;

import java.util.List;
import java.util.OptionalInt;
import org.nobo.chat.Control;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** Where a leader says after how many rounds two who have met may meet again. */
final class AgainMenu {
    private static final List<Integer> ROUNDS = List.of(2, Series.USUALLY_APART_FOR, 12, 26, Series.NEVER_AGAIN);

    private AgainMenu() {}

    /** As it stands in the menu, and the last part of its words. */
    private static String value(int rounds) {
        return rounds == Series.NEVER_AGAIN ? "never" : String.valueOf(rounds);
    }

    private static String label(int rounds, Turn turn) {
        return turn.label("rounds.again." + value(rounds));
    }

    static Control.Menu of(Series series, Turn turn) {
        List<Control.Option> options = ROUNDS.stream()
                .map(rounds -> Control.Option.of(value(rounds), label(rounds, turn)))
                .toList();
        return new Control.Menu(Leading.PREFIX + "/again/" + series.id(), turn.label("rounds.again"), options, 1, 1);
    }

    static Text line(Series series, Turn turn) {
        return turn.say("rounds.again.line", "when", label(series.apartFor(), turn));
    }

    /** Nothing when it could not have been picked. */
    static OptionalInt read(List<String> picked) {
        return ROUNDS.stream()
                .filter(rounds -> picked.equals(List.of(value(rounds))))
                .mapToInt(rounds -> rounds)
                .findFirst();
    }
}
