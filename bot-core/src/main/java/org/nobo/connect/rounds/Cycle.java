package org.nobo.connect.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.connect.introduction.Bringing;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Planner;
import org.nobo.connect.rounds.Seats.Stage;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** The course of a round: announced, planned, as work of its own, looked at by a leader, begun, and told about. */
public final class Cycle implements Feature {
    /** So long after the last question it is told how it went. */
    private static final Duration TOLD_AFTER = Duration.ofHours(20);

    /** So long after a leader was shown it, all who lead are. */
    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private final Rounds rounds;
    private final Invited invited;
    private final Announcing announcing;
    private final Bringing bringing;
    private final Reports reports;
    private final Others others;

    Cycle(
            Rounds rounds,
            Invited invited,
            Announcing announcing,
            Bringing bringing,
            Reports reports,
            Wordbook wordbook) {
        this.rounds = rounds;
        this.invited = invited;
        this.announcing = announcing;
        this.bringing = bringing;
        this.reports = reports;
        this.others = new Others(invited, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.alarm(Seats.PREFIX, this::timeCame)
                .work(Seats.PREFIX, this::plan, this::planned)
                .work(Announcing.LOOK, announcing::look, announcing::looked);
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        String[] parts = time.alarm().split("/", 3);
        Optional<Series> series = rounds.series(parts[1]).filter(found -> !found.stopped());
        return series.map(found -> switch (parts[2]) {
                    case "announce" -> announcing.announce(found, turn);
                    case "now" -> announcing.now(found, turn);
                    case "plan" ->
                        rounds.round(time.note())
                                .map(round -> announcing.plan(round, turn))
                                .orElse(Reaction.NONE);
                    case "look" ->
                        rounds.round(time.note())
                                .filter(round -> round.stage() == Stage.WAITING)
                                .map(round -> stillWaits(found, round, turn))
                                .orElse(Reaction.NONE);
                    default ->
                        rounds.round(time.note())
                                .map(round -> reports.afterwards(found, round, turn))
                                .orElse(Reaction.NONE);
                })
                .orElse(Reaction.NONE);
    }

    /** Outside any turn: it may take as long as it takes. */
    private String plan(String input) {
        String[] parts = input.split(" ", 2);
        Instant now = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        Optional<Seats> round = rounds.round(parts[0]);
        Optional<Series> series = round.flatMap(found -> rounds.series(found.series()));
        return series.map(found -> PlanText.write(solved(found, round.get(), now)))
                .orElse("");
    }

    List<List<MemberId>> solved(Series series, Seats round, Instant now) {
        Guests guests = invited.guests(series, round, now);
        return Planner.of(guests, series.size(), round.number(), now).plan().groups();
    }

    private Reaction planned(Event.WorkDone done, Turn turn) {
        Optional<Seats> round = rounds.round(done.work().substring(Seats.PREFIX.length() + 1))
                .filter(found -> found.stage() == Stage.PLANNING);
        Optional<Series> series = round.flatMap(found -> rounds.series(found.series()));
        if (series.isEmpty()) {
            return Reaction.NONE;
        }
        List<List<MemberId>> groups = PlanText.read(done.result());
        if (groups.isEmpty()) {
            Seats off = round.get().planned(groups, Stage.OFF);
            rounds.keep(off);
            return reports.before(series.get(), off, turn).and(others.nobody(series.get(), off, turn));
        }
        Seats waiting = round.get().planned(groups, Stage.WAITING);
        return series.get().byHand() ? shown(series.get(), waiting, turn) : begin(series.get(), waiting, turn);
    }

    /** It waits for a leader; where nobody leads any more, those who joined do not wait in vain. */
    private Reaction shown(Series series, Seats waiting, Turn turn) {
        if (!reports.isAnybodyToLook(series)) {
            return begin(series, waiting, turn);
        }
        rounds.keep(waiting);
        return reports.before(series, waiting, turn)
                .andAlarm(series.name("look"), turn.now().plus(LOOKED_AT), waiting.id());
    }

    /** Whoever was shown it has said nothing, or is gone: all who lead are shown it once more. */
    private Reaction stillWaits(Series series, Seats waiting, Turn turn) {
        return reports.isAnybodyToLook(series) ? reports.again(series, waiting, turn) : begin(series, waiting, turn);
    }

    /** It does not take place, by a leader's word. */
    Reaction letGo(Series series, Seats round, Turn turn) {
        rounds.keep(round.in(Stage.OFF));
        return others.calledOff(series, round, turn);
    }

    /** Brings people together; who left, rests or skips meanwhile is not, and whom that leaves alone joins others. */
    Reaction begin(Series series, Seats round, Turn turn) {
        Guests guests = invited.guests(series, round, turn.now());
        List<List<MemberId>> groups = Mending.mended(guests, round.groups());
        rounds.keep(round.planned(groups, Stage.BEGUN));
        Reaction told = Reaction.NONE.andAlarm(
                series.name("tell"),
                turn.now().plus(Duration.ofDays(series.days())).plus(TOLD_AFTER),
                round.id());
        List<Encounter> all = new ArrayList<>();
        Set<MemberId> placed = new HashSet<>();
        for (int number = 0; number < groups.size(); number++) {
            List<MemberId> group = groups.get(number);
            String id = round.id() + "-" + (number + 1);
            Optional<String> of = Optional.of(round.id());
            Encounter encounter = series.asks()
                    ? Encounter.asking(id, series.community(), of, group, turn.now())
                    : Encounter.agreed(id, series.community(), of, group, turn.now());
            all.add(encounter.within(series.days()));
            placed.addAll(group);
        }
        for (MemberId member : placed) {
            rounds.wish(series.id(), member).ifPresent(wish -> rounds.keep(wish.in(round.number())));
        }
        return Reaction.all(List.of(told, bringing.begin(all, turn), others.left(round, guests, placed, turn)));
    }
}
