package org.nobo.connect.rounds;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.rounds.Seats.Stage;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.feature.WhomField;

/** {@code /nobo round swap @ann @ben}: each takes the other's place in the round that waits. Who names nobody picks two. */
final class Swapping {
    static final String PREFIX = "roundswap";

    private final Rounds rounds;
    private final Members members;
    private final Invited invited;
    private final Reports reports;

    Swapping(Rounds rounds, Members members, Invited invited, Reports reports) {
        this.rounds = rounds;
        this.members = members;
        this.invited = invited;
        this.reports = reports;
    }

    Reaction swap(Event.CommandGiven command, Turn turn) {
        boolean namesNobody =
                command.named().isEmpty() && command.words().strip().indexOf(' ') < 0;
        return namesNobody ? Reaction.ask(form(turn)) : swap(command.named(), turn);
    }

    private static Form form(Turn turn) {
        return new Form(
                PREFIX + "/two",
                turn.label("rounds.swap.form"),
                List.of(WhomField.of(turn.label("rounds.swap.form.two"), 2)),
                turn.label("rounds.swap.form.send"));
    }

    Reaction picked(Event.FormSent form, Turn turn) {
        return swap(WhomField.picked(form), turn);
    }

    private Reaction swap(List<Account> named, Turn turn) {
        List<Member> two = named.stream()
                .flatMap(account -> members.of(turn.community().id(), account).stream())
                .distinct()
                .toList();
        if (two.size() != 2) {
            return Reaction.whisper(turn.say("rounds.swap.whom"));
        }
        for (Series series : rounds.going(turn.community().id())) {
            Optional<Seats> waiting = rounds.newest(series.id()).filter(round -> round.stage() == Stage.WAITING);
            if (waiting.isPresent()) {
                return swap(
                        series,
                        waiting.get(),
                        two.getFirst().id(),
                        two.getLast().id(),
                        turn);
            }
        }
        return Reaction.whisper(turn.say("rounds.late"));
    }

    private Reaction swap(Series series, Seats round, MemberId a, MemberId b, Turn turn) {
        Guests guests = invited.guests(series, round, turn.now());
        List<List<MemberId>> changed = Mending.swapped(guests, round.groups(), a, b);
        boolean both = round.groups().stream().anyMatch(group -> group.contains(a))
                && round.groups().stream().anyMatch(group -> group.contains(b));
        if (changed.isEmpty() || !both) {
            return Reaction.whisper(turn.say("rounds.swap.not"));
        }
        Seats swapped = round.planned(changed, Stage.WAITING);
        rounds.keep(swapped);
        return Reaction.post(turn.member().direct(), reports.preview(series, swapped, turn));
    }
}
