package org.nobo.connect.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/**
 * Rounds that a leader set up.
 *
 * @param channel where it is told how a round went
 * @param everyDays from one round to the next
 * @param size how many meet
 * @param asks whether everybody is asked before they are introduced
 * @param byHand whether a leader looks at each round before it begins
 * @param apartFor nobody meets again whom they met in so many rounds before
 * @param whom who of those who take part is in a round
 * @param number how many rounds were begun to be planned
 * @param nextAt when the next is announced
 * @param by the leader who set it up; empty once nothing of them is kept
 */
public record Series(
        String id,
        CommunityId community,
        Optional<Place.Channel> channel,
        int everyDays,
        int size,
        boolean asks,
        boolean byHand,
        int apartFor,
        Whom whom,
        int number,
        Instant nextAt,
        boolean stopped,
        Optional<MemberId> by) {

    static final int USUALLY_APART_FOR = 6;

    /** So many rounds nobody lives to see. */
    static final int NEVER_AGAIN = 1_000;

    /** How long people have for meeting: until the next round is announced, and no longer than twelve days. */
    int days() {
        return Math.min(12, everyDays - 3);
    }

    Duration every() {
        return Duration.ofDays(everyDays);
    }

    /** The next round, and when the one after it is announced. */
    Series next(Instant announced) {
        return with(number + 1, announced, stopped);
    }

    /** The same rounds, of these from the next one on. */
    Series of(Whom others) {
        return new Series(
                id, community, channel, everyDays, size, asks, byHand, apartFor, others, number, nextAt, stopped, by);
    }

    /** The same rounds, from the next one on without whom somebody met in so many before. */
    Series apartFor(int rounds) {
        return new Series(
                id, community, channel, everyDays, size, asks, byHand, rounds, whom, number, nextAt, stopped, by);
    }

    /** The name of one of its rounds, see {@link Seats#id}. */
    String round(int which) {
        return id + "-" + which;
    }

    Series at(Instant announced) {
        return with(number, announced, stopped);
    }

    Series ended() {
        return with(number, nextAt, true);
    }

    private Series with(int begun, Instant announced, boolean over) {
        return new Series(
                id, community, channel, everyDays, size, asks, byHand, apartFor, whom, begun, announced, over, by);
    }

    /** The channel only those of which are in its rounds; empty where everybody who joined is. */
    Optional<Place.Channel> onlyIn() {
        return channel.filter(any -> whom.inChannel());
    }

    String name(String part) {
        return Seats.PREFIX + "/" + id + "/" + part;
    }
}
