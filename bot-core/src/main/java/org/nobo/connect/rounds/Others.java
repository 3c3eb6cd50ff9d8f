package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** What those hear who wait for a round and are brought together with nobody in it. */
final class Others {
    private final Invited invited;
    private final Wordbook wordbook;

    Others(Invited invited, Wordbook wordbook) {
        this.invited = invited;
        this.wordbook = wordbook;
    }

    /** It takes place, without these. */
    Reaction left(Seats round, Guests guests, Set<MemberId> placed, Turn turn) {
        List<MemberId> left = guests.people().stream()
                .map(Candidate::member)
                .filter(member -> !placed.contains(member))
                .toList();
        return told("left", "rounds.left", round, left, turn);
    }

    /** It does not take place; who was not told of it before does not wait for it. */
    Reaction calledOff(Series series, Seats round, Turn turn) {
        return round.warned() ? told("off", "rounds.off", round, waiting(series, round, turn), turn) : Reaction.NONE;
    }

    /** Nobody could be brought together. */
    Reaction nobody(Series series, Seats round, Turn turn) {
        return round.warned() ? told("left", "rounds.left", round, waiting(series, round, turn), turn) : Reaction.NONE;
    }

    private List<MemberId> waiting(Series series, Seats round, Turn turn) {
        return invited.guests(series, round, turn.now()).people().stream()
                .map(Candidate::member)
                .toList();
    }

    private Reaction told(String part, String key, Seats round, Collection<MemberId> these, Turn turn) {
        List<Reaction> told = new ArrayList<>();
        for (MemberId id : these) {
            Optional<Member> member = invited.here(id);
            if (member.isPresent()) {
                Turn theirs =
                        turn.speakingWith(member.get(), wordbook.in(member.get().language()));
                told.add(Reaction.NONE.and(
                        Seats.PREFIX + "/" + part + "/" + round.id() + "/" + id,
                        new Action.Post(member.get().direct(), Message.of(theirs.say(key)))));
            }
        }
        return Reaction.all(told);
    }
}
