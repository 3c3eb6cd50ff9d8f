package org.nobo.connect.rounds;

import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.introduction.Silence;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Who was silent in two encounters in a row is left out from then on, is told so, and is back with one press. */
public final class Attendance implements Silence {
    private static final int ENOUGH = 2;

    private final Rounds rounds;
    private final Absences absences;

    public Attendance(Rounds rounds, Absences absences) {
        this.rounds = rounds;
        this.absences = absences;
    }

    @Override
    public void answered(Member member, Encounter encounter) {
        rounds.wishesOf(member.id()).stream()
                .filter(wish -> wish.silent() > 0 && !wish.paused())
                .forEach(wish -> rounds.keep(wish.silent(0, false)));
    }

    /** Who is away is silent for a reason. */
    @Override
    public Reaction never(Member member, Encounter encounter, Turn turn) {
        Reaction told = Reaction.NONE;
        if (absences.until(member.id(), turn.now()).isPresent()) {
            return told;
        }
        String series =
                encounter.round().flatMap(rounds::round).map(Seats::series).orElse("");
        for (Wish wish : rounds.wishesOf(member.id())) {
            if (wish.series().equals(series) && !wish.paused()) {
                boolean pauses = wish.silent() + 1 >= ENOUGH;
                rounds.keep(wish.silent(wish.silent() + 1, pauses));
                told = pauses ? told.and(paused(member, wish, encounter, turn)) : told;
            }
        }
        return told;
    }

    private static Reaction paused(Member member, Wish wish, Encounter encounter, Turn turn) {
        Message message = Message.of(
                turn.say("rounds.paused"),
                Choice.of(Seats.PREFIX + "/back/" + wish.series(), turn.label("rounds.paused.back")));
        return Reaction.NONE.and(
                Seats.PREFIX + "/paused/" + encounter.id() + "/" + member.id(),
                new Action.Post(member.direct(), message));
    }

    @Override
    public void stop(Member member) {
        rounds.wishesOf(member.id()).forEach(wish -> rounds.leave(wish.series(), member.id()));
    }
}
