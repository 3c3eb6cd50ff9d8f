package org.nobo.connect.rounds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.feature.Turn;

/** The form in which a leader sets up rounds. */
record SeriesForm(String id, Map<String, String> values) {
    private static final List<String> DAYS = List.of("7", "14", "28", "91");
    private static final List<String> SIZES = List.of("2", "3", "4");

    static Form of(String id, Turn turn) {
        return new Form(
                Leading.PREFIX + "/setup/" + id,
                turn.label("rounds.form"),
                List.of(
                        Field.optional("channel", turn.label("rounds.form.channel"), new Form.AChannel())
                                .hinted(turn.label("rounds.form.channel.hint")),
                        choice("days", DAYS, "14", turn),
                        choice("size", SIZES, "2", turn),
                        choice("asks", List.of("no", "yes"), "no", turn),
                        choice("begins", List.of("hand", "self"), "hand", turn)),
                turn.label("rounds.form.send"));
    }

    private static Field choice(String id, List<String> values, String first, Turn turn) {
        List<Option> options = values.stream()
                .map(value -> Option.of(value, turn.label("rounds.form." + id + "." + value)))
                .toList();
        return Field.required(id, turn.label("rounds.form." + id), new Form.OneOf(options))
                .filled(first);
    }

    /** Nothing when something in it could not have been chosen. */
    Optional<Series> read(Workspace home, Turn turn) {
        boolean known = Stream.of("days", "size", "asks", "begins").allMatch(values::containsKey)
                && DAYS.contains(values.get("days"))
                && SIZES.contains(values.get("size"));
        String channel = values.getOrDefault("channel", "").strip().replaceFirst("^#", "");
        return known
                ? Optional.of(new Series(
                        id,
                        turn.community().id(),
                        channel.isEmpty() ? Optional.empty() : Optional.of(new Place.Channel(home, channel)),
                        Integer.parseInt(values.get("days")),
                        Integer.parseInt(values.get("size")),
                        "yes".equals(values.get("asks")),
                        "hand".equals(values.get("begins")),
                        Series.USUALLY_APART_FOR,
                        new Whom(false, Whom.EVERYBODY),
                        0,
                        turn.now().plus(Duration.ofDays(Integer.parseInt(values.get("days")))),
                        false,
                        turn.actor().map(member -> member.id())))
                : Optional.empty();
    }
}
