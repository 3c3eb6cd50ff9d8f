package org.nobo.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformId;

/** All decisions to act, until two weeks or more after they were carried out: that long a name is not used again. */
public interface Outbox {

    /** Writes a decision down. Empty when one of this name was written before: it is on its way, or done. */
    Optional<Delivery> put(
            CommunityId community, PlatformId platform, String name, String place, Action action, Instant at);

    /**
     * Writes down what has become of some, all in one transaction. A claim is refused when the delivery is no longer as it
     * was read: somebody else has it.
     *
     * @return one for each mark, in order: whether it was written
     */
    List<Boolean> settle(List<Mark> marks);

    /** Those on their way, behind this id, in order. */
    List<Delivery> unsent(long behind, int most);

    /** One on its way, as it stands; empty when it is settled. */
    Optional<Delivery> onItsWay(long id);

    /** What was decided under a name, on whatever platform. */
    Optional<Trace> trace(CommunityId community, String name);

    /** The decision behind a message of ours. */
    Optional<Trace> behind(MessageRef message);

    /** Whether something is just being said in this place: begun, and not known yet what came of it. */
    boolean isBeingSaid(String place);

    /** Those somebody has to look at, oldest first. */
    List<Letter> dead(CommunityId community);

    /** How many wait to be sent, in all. */
    long waiting();

    /** Tries a dead one again. False when there is none of this id in the community. */
    boolean replay(CommunityId community, long id, Instant at);

    /** Gives a dead one up. False when there is none of this id in the community. */
    boolean drop(CommunityId community, long id);

    /**
     * Forgets what was settled before this time. What stands in a channel or room under a name of its own is known for
     * longer, so that it can be changed and taken back as long as it stands; so is where somebody was given what others can
     * take back. Returns how many were forgotten.
     */
    int forget(Instant before);

    /** What is known of a decision by its name. */
    record Trace(
            CommunityId community,
            PlatformId platform,
            String name,
            String place,
            Delivery.State state,
            Optional<MessageRef> sent) {

        /** The id of the event that tells of its delivery. */
        public String toldAs() {
            return Courier.eventId("delivered", community, platform, name);
        }
    }

    /** A dead letter: what was to be done, and why it failed. The note holds no words of members. */
    record Letter(long id, String name, String place, int attempts, Instant decidedAt, String note) {}
}
