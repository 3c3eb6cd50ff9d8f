package org.nobo.outbox;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.PlatformId;

/**
 * One decision to act, on its way.
 *
 * @param id in the order of decision
 * @param name the intention's name, unique in the community and on the platform
 * @param place the key of the place it goes to; deliveries of one place go in the order of their ids
 * @param attempts how often the platform was called for it
 * @param dueAt not before this time
 * @param claimedAt when the last attempt was begun; present and {@link State#CLAIMED} means that it may have happened
 */
public record Delivery(
        long id,
        CommunityId community,
        PlatformId platform,
        String name,
        String place,
        Action action,
        State state,
        int attempts,
        Instant decidedAt,
        Instant dueAt,
        Optional<Instant> claimedAt) {

    /** Where a delivery stands. The words are those in the database. */
    public enum State {
        WAITING("waiting"),
        CLAIMED("claimed"),
        SENT("sent"),
        REFUSED("refused"),
        DEAD("dead"),
        DROPPED("dropped");

        private final String written;

        State(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        public static State read(String written) {
            for (State state : values()) {
                if (state.written.equals(written)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No delivery is in the state " + written);
        }
    }

    /** The mark it carries on the platform. */
    public DeliveryKey key() {
        return DeliveryKey.of(community, platform, name);
    }

    /** The same, after an attempt was begun. */
    Delivery claimed(Instant at) {
        return new Delivery(
                id,
                community,
                platform,
                name,
                place,
                action,
                State.CLAIMED,
                attempts + 1,
                decidedAt,
                dueAt,
                Optional.of(at));
    }

    /** The same, where nothing came of the attempt but that it was not the time for it. */
    Delivery unattempted() {
        return new Delivery(
                id, community, platform, name, place, action, state, attempts - 1, decidedAt, dueAt, claimedAt);
    }

    /** The same, to be tried again. */
    Delivery again(State as, Instant due) {
        return new Delivery(id, community, platform, name, place, action, as, attempts, decidedAt, due, claimedAt);
    }
}
