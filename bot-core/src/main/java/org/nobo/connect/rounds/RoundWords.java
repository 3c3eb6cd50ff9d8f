package org.nobo.connect.rounds;

import java.time.Instant;
import java.time.ZoneId;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.when.Written;

/** Rounds in a sentence. */
final class RoundWords {
    private RoundWords() {}

    static Text line(Series series, int people, Turn turn) {
        return turn.say(
                "rounds.line",
                "size",
                turn.label("rounds.form.size." + series.size()),
                "often",
                turn.label("rounds.form.days." + series.everyDays()),
                "next",
                day(series.nextAt(), turn),
                "count",
                people);
    }

    /** "one group", "3 groups". */
    static String groups(long count, Turn turn) {
        return turn.label(
                count == 0 ? "rounds.count.none" : count == 1 ? "rounds.count.one" : "rounds.count.many",
                "count",
                count);
    }

    static String day(Instant at, Turn turn) {
        ZoneId zone = turn.actor().flatMap(member -> member.zone()).orElse(ZoneId.of("UTC"));
        return Written.day(at.atZone(zone), turn.words());
    }

    static Message invitation(Series series, Turn turn) {
        return Message.of(
                turn.say(
                        "rounds.invitation",
                        "size",
                        turn.label("rounds.form.size." + series.size()),
                        "often",
                        turn.label("rounds.form.days." + series.everyDays())),
                new Choice(Seats.PREFIX + "/join/" + series.id(), turn.label("rounds.join"), Look.PRIMARY));
    }
}
