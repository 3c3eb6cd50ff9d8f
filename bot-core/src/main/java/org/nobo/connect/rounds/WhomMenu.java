package org.nobo.connect.rounds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** Where a leader says who of those who take part is in each round. */
final class WhomMenu {
    private static final List<Integer> SHARES = List.of(Whom.EVERYBODY, 50, 25);

    private WhomMenu() {}

    private static Stream<Whom> possible(Series series) {
        return Stream.of(false, true)
                .filter(inChannel -> !inChannel || series.channel().isPresent())
                .flatMap(inChannel -> SHARES.stream().map(share -> new Whom(inChannel, share)));
    }

    /** As it stands in the menu, and the last part of its words. */
    private static String value(Whom whom) {
        return (whom.inChannel() ? "channel" : "all") + "-" + whom.share();
    }

    private static String label(Whom whom, Turn turn) {
        return turn.label("rounds.whom." + value(whom));
    }

    static Control.Menu of(Series series, Turn turn) {
        List<Control.Option> options = possible(series)
                .map(whom -> Control.Option.of(value(whom), label(whom, turn)))
                .toList();
        return new Control.Menu(Leading.PREFIX + "/whom/" + series.id(), turn.label("rounds.whom"), options, 1, 1);
    }

    static Text line(Series series, Turn turn) {
        return turn.say("rounds.whom.line", "whom", label(series.whom(), turn));
    }

    /** Nothing when it could not have been picked. */
    static Optional<Whom> read(Series series, List<String> picked) {
        return possible(series)
                .filter(whom -> picked.equals(List.of(value(whom))))
                .findFirst();
    }
}
