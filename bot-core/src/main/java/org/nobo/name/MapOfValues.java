package org.nobo.name;

import java.time.Duration;
import java.util.List;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.lived.ValuesAtWork;
import org.nobo.words.when.Written;

/** {@code /nobo values map}: what the community values, in numbers without names, as text and as a picture. */
final class MapOfValues {
    static final String CHOICE = "values-map";
    private static final Duration MONTH = Duration.ofDays(28);
    private static final int TOP = 8;
    private static final int MOVED = 3;

    private final Values values;
    private final ValuesAtWork atWork;
    private final ValuesHistory history;

    MapOfValues(Values values, ValuesAtWork atWork, ValuesHistory history) {
        this.values = values;
        this.atWork = atWork;
        this.history = history;
    }

    static Choice button(Turn turn) {
        return Choice.of(CHOICE, turn.label("name.map.button"));
    }

    /** A picture does not go into a whisper everywhere, so it comes as a message to whoever asked. */
    Reaction show(Turn turn) {
        var community = turn.community().id();
        history.remember(community, turn.now());
        ValuesMap map = ValuesMap.of(
                ValueWords.cards(turn),
                values.in(community),
                atWork.inForce().shared().of(community),
                history.at(community, turn.now().minus(MONTH)));
        if (map.people() == 0) {
            return Reaction.whisper(turn.say("name.map.nobody"));
        }
        Message message = Message.of(text(map, turn));
        return Reaction.post(
                turn.member().direct(),
                ValuesPicture.of(map, turn)
                        .map(png -> message.with(new Attachment("values.png", png, alt(map, turn))))
                        .orElse(message));
    }

    private Text text(ValuesMap map, Turn turn) {
        Text text = turn.say(map.people() == 1 ? "name.map.one" : "name.map", "count", map.people());
        for (ValuesMap.Line line :
                map.lines().stream().filter(each -> each.count() > 0).limit(TOP).toList()) {
            text = text.line(turn.say(
                    "name.map.line",
                    "value",
                    new Text(List.of(new Text.Strong(line.card().name()))),
                    "count",
                    line.count()));
        }
        return text.paragraph(changes(map, turn))
                .paragraph(gaps(map, turn))
                .paragraph(atWork.text(turn))
                .paragraph(alone(map, turn));
    }

    private static Text changes(ValuesMap map, Turn turn) {
        List<String> moved = map.moved(MOVED).stream()
                .map(line -> line.card().name() + " " + (line.change() > 0 ? "+" : "\u2212") + Math.abs(line.change()))
                .toList();
        return moved.isEmpty() || map.since().isEmpty()
                ? Text.EMPTY
                : turn.say(
                        "name.map.changes",
                        "day",
                        Written.date(map.since().get(), turn.words()),
                        "changes",
                        turn.words().row(moved));
    }

    private static Text gaps(ValuesMap map, Turn turn) {
        List<String> gaps = names(map.gaps());
        return gaps.isEmpty()
                ? Text.EMPTY
                : turn.say("name.map.gaps", "values", turn.words().row(gaps));
    }

    /** Only they hear that they are alone with a value. */
    private Text alone(ValuesMap map, Turn turn) {
        List<String> alone = names(map.alone(values.of(turn.member().id())));
        return alone.isEmpty() || map.people() < 2
                ? Text.EMPTY
                : turn.say("name.map.alone", "values", turn.words().row(alone));
    }

    private static String alt(ValuesMap map, Turn turn) {
        List<String> most = map.lines().stream()
                .limit(TOP)
                .map(line -> line.card().name() + " " + line.count())
                .toList();
        return turn.label("name.map.alt", "count", map.people(), "most", String.join(", ", most));
    }

    private static List<String> names(List<ValuesMap.Line> lines) {
        return lines.stream().map(line -> line.card().name()).toList();
    }
}
