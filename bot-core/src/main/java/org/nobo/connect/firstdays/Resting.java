package org.nobo.connect.firstdays;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.feature.Turn;

/**
 * Whoever was asked about a newcomer, to say hello or to be their buddy, and did not say that they would is left in peace for
 * a while.
 */
final class Resting {
    private static final Duration PEACE = Duration.ofDays(30);

    private final Newcomers newcomers;

    Resting(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    /** Who is not to be asked about another newcomer just now. */
    Set<MemberId> now(Turn turn) {
        Instant since = turn.now().minus(PEACE);
        Set<MemberId> resting =
                new HashSet<>(newcomers.askedAsBuddies(turn.community().id(), since));
        for (Newcomer newcomer : newcomers.since(turn.community().id(), since)) {
            newcomer.askedHosts().stream()
                    .filter(asked -> newcomer.host().filter(asked::equals).isEmpty())
                    .forEach(resting::add);
        }
        return resting;
    }

    /** They are asked to be somebody's buddy: until they say yes that counts as silence. */
    void askedAsBuddy(Member member, Turn turn) {
        newcomers.askedAsBuddy(member, turn.now());
        newcomers.forgetBuddiesAsked(turn.now().minus(PEACE));
    }

    void saidYes(Member member) {
        newcomers.isBuddy(member.id());
    }
}
