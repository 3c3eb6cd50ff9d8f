package org.nobo.connect.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.connect.rounds.ChannelLook.Seen;
import org.nobo.connect.rounds.Seats.Stage;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** How a round comes to be: who is in it is settled, they are told two days before, and then it is planned. */
final class Announcing {
    /** What is looked up for it, as work. */
    static final String LOOK = "roundlook";

    /** So long after the announcement it is planned. */
    private static final Duration THINKING = Duration.ofDays(2);

    /** So long after a platform did not say who is in a channel it is asked again. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final String LATER = "announce";
    private static final String AT_ONCE = "now";

    private final Rounds rounds;
    private final Invited invited;
    private final ChannelLook channels;
    private final Reports reports;
    private final Wordbook wordbook;

    Announcing(Rounds rounds, Invited invited, ChannelLook channels, Reports reports, Wordbook wordbook) {
        this.rounds = rounds;
        this.invited = invited;
        this.channels = channels;
        this.reports = reports;
        this.wordbook = wordbook;
    }

    Reaction announce(Series series, Turn turn) {
        return series.onlyIn().isPresent() ? look(series, LATER) : announce(series, Announcing::anybody, turn);
    }

    private static boolean anybody(MemberId member) {
        return true;
    }

    /** Who is in the channel is looked up first; a platform is not asked within a turn. */
    private static Reaction look(Series series, String when) {
        return Reaction.NONE.andWork(LOOK + "/" + series.id() + "/" + (series.number() + 1) + "/" + when, series.id());
    }

    String look(String series) {
        return rounds.series(series)
                .flatMap(found -> found.onlyIn().map(channel -> channels.look(found.community(), channel)))
                .map(ChannelLook::write)
                .orElse("");
    }

    Reaction looked(Event.WorkDone done, Turn turn) {
        String[] parts = done.work().split("/", 4);
        Optional<Series> found = rounds.series(parts[1])
                .filter(series -> !series.stopped() && parts[2].equals(String.valueOf(series.number() + 1)));
        return found.map(series -> switch (ChannelLook.read(done.result())) {
                    case Seen.Inside inside ->
                        LATER.equals(parts[3])
                                ? announce(series, inside.who()::contains, turn)
                                : now(series, inside.who()::contains, turn);
                    case Seen.NotNow later ->
                        Reaction.NONE.andAlarm(series.name(parts[3]), turn.now().plus(AGAIN), "");
                    case Seen.Closed closed ->
                        LATER.equals(parts[3]) ? notThisTime(series, turn) : reports.blind(series, turn);
                })
                .orElse(Reaction.NONE);
    }

    /** There is no round this time; leaders hear what to do. */
    private Reaction notThisTime(Series series, Turn turn) {
        Series next = series.at(turn.now().plus(series.every()));
        rounds.keep(next);
        return reports.blind(next, turn).andAlarm(series.name("announce"), next.nextAt(), "");
    }

    private Reaction announce(Series series, Predicate<MemberId> inside, Turn turn) {
        Series next = series.next(turn.now().plus(series.every()));
        Instant planned = turn.now().plus(THINKING);
        Seats round = begun(next, planned, true, inside, turn);
        rounds.keep(next);
        List<Reaction> announced = new ArrayList<>();
        announced.add(Reaction.NONE
                .andAlarm(series.name("announce"), next.nextAt(), "")
                .andAlarm(series.name("plan"), planned, round.id()));
        Set<MemberId> skipping = Set.copyOf(round.skipping());
        for (Member member : invited.members(next, round.number(), planned)) {
            if (!skipping.contains(member.id())) {
                announced.add(warned(member, round, turn));
            }
        }
        return Reaction.all(announced);
    }

    private Reaction warned(Member member, Seats round, Turn turn) {
        Turn theirs = turn.speakingWith(member, wordbook.in(member.language()));
        Message message = Message.of(
                theirs.say("rounds.warning"),
                Choice.of(Seats.PREFIX + "/skip/" + round.id(), theirs.label("rounds.skip")));
        return Reaction.NONE.and(
                Seats.PREFIX + "/warning/" + round.id() + "/" + member.id(), new Action.Post(member.direct(), message));
    }

    /** One before it that waits for a leader still is over. */
    private Seats begun(Series series, Instant planned, boolean warned, Predicate<MemberId> inside, Turn turn) {
        rounds.newest(series.id()).filter(Seats::isAhead).ifPresent(before -> rounds.keep(before.in(Stage.OFF)));
        Seats round = new Seats(
                series.round(series.number()),
                series.id(),
                series.number(),
                Stage.ANNOUNCED,
                turn.now(),
                warned,
                List.of(),
                invited.notThisTime(series, series.number(), planned, inside));
        rounds.keep(round);
        return round;
    }

    /** A round at once, beside those that are due; nobody is warned. */
    Reaction now(Series series, Turn turn) {
        return series.onlyIn().isPresent() ? look(series, AT_ONCE) : now(series, Announcing::anybody, turn);
    }

    private Reaction now(Series series, Predicate<MemberId> inside, Turn turn) {
        Series next = series.next(series.nextAt());
        rounds.keep(next);
        return plan(begun(next, turn.now(), false, inside, turn), turn);
    }

    /** Who would be in a round if it were now; a platform may be asked for it. */
    Seats imagined(Series series, Instant now) {
        Seen seen = series.onlyIn()
                .map(channel -> channels.look(series.community(), channel))
                .orElseGet(Seen.NotNow::new);
        Predicate<MemberId> inside = seen instanceof Seen.Inside in ? in.who()::contains : Announcing::anybody;
        return next(series, invited.notThisTime(series, series.number() + 1, now, inside));
    }

    /** The next round, without these. */
    Seats next(Series series, List<MemberId> skipping) {
        return new Seats(
                "", series.id(), series.number() + 1, Stage.PLANNING, series.nextAt(), false, List.of(), skipping);
    }

    /** It is planned outside any turn: that may take as long as it takes. */
    Reaction plan(Seats round, Turn turn) {
        if (round.stage() != Stage.ANNOUNCED) {
            return Reaction.NONE;
        }
        rounds.keep(round.in(Stage.PLANNING));
        return Reaction.NONE.andWork(
                Seats.PREFIX + "/" + round.id(), round.id() + " " + turn.now().toEpochMilli());
    }
}
