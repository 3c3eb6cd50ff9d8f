package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.MemberId;

/**
 * What the leaders said to a story, in a community that wants each to be read before it is shown.
 *
 * @param stage how far it is
 * @param round how often the story was handed in; a decision is about one of them
 * @param by who decided; empty before, and once nothing of them is kept
 * @param at since when it is so
 * @param words what its author was told
 */
public record Review(Stage stage, int round, Optional<MemberId> by, Instant at, String words) {
    /** How far a review is. Stored by name. */
    public enum Stage {
        /** Nobody needs to read it first. */
        FREE,
        /** It waits for a leader. */
        WAITING,
        /** A leader said yes. */
        ACCEPTED,
        /** A leader would like something to be changed or added first. */
        MORE,
        /** A leader said no, with a reason. */
        DECLINED
    }

    /** Of a story nobody needs to read first. */
    static Review free(Instant at) {
        return new Review(Stage.FREE, 0, Optional.empty(), at, "");
    }

    /** Whether nothing is in the way of showing it. */
    boolean letsPass() {
        return stage == Stage.FREE || stage == Stage.ACCEPTED;
    }

    public Review handedIn(Instant now) {
        return new Review(Stage.WAITING, round + 1, Optional.empty(), now, "");
    }

    /** A leader took it down, read before or not: it is read again before it is shown again. */
    Review takenDown(MemberId leader, String reason, Instant now) {
        return new Review(Stage.DECLINED, round + 1, Optional.of(leader), now, reason);
    }

    public Review decided(Stage decision, MemberId leader, String reason, Instant now) {
        return new Review(decision, round, Optional.of(leader), now, reason);
    }
}
