package org.nobo.connect.network;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.connect.network.Approaches.How;
import org.nobo.feature.Turn;

/** Who is to be left in peace: who is away, was approached lately, or of whom a leader was told not long ago. */
final class Peace {
    private static final Duration AFTER_APPROACH = Duration.ofDays(30);
    private static final Duration AFTER_SUGGESTION = Duration.ofDays(60);

    private final Approaches approaches;
    private final Absences absences;

    Peace(Approaches approaches, Absences absences) {
        this.approaches = approaches;
        this.absences = absences;
    }

    /** Those about whom nothing is done just now, even if a leader asks who could use a hand. */
    Set<MemberId> fromActs(Turn turn) {
        Set<MemberId> peace =
                new HashSet<>(absences.away(turn.community().id(), turn.now()).keySet());
        peace.addAll(approaches.since(
                turn.community().id(), How.APPROACHED, turn.now().minus(AFTER_APPROACH)));
        return peace;
    }

    /** Those of whom no leader is told of the bot's own accord. */
    Set<MemberId> fromSuggestions(Turn turn) {
        Set<MemberId> peace = fromActs(turn);
        peace.addAll(approaches.since(
                turn.community().id(), How.SUGGESTED, turn.now().minus(AFTER_SUGGESTION)));
        peace.addAll(approaches.since(
                turn.community().id(), How.APPROACHED, turn.now().minus(AFTER_SUGGESTION)));
        return peace;
    }

    void approached(Member member, Turn turn) {
        approaches.note(member, How.APPROACHED, turn.now());
    }

    void suggested(Member member, Turn turn) {
        approaches.note(member, How.SUGGESTED, turn.now());
    }
}
