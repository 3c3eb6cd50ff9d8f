package org.nobo.name.workshop;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/**
 * A naming workshop.
 *
 * @param step counts its moves; who presses a button of an earlier step comes too late
 * @param round of proposing and voting, from 1
 * @param channel where everybody hears of it
 * @param due when its stage ends by itself
 * @param movedBy the leader who moved it last; empty where it was time, or nothing of them is kept
 */
public record Workshop(
        String id,
        CommunityId community,
        Stage stage,
        int step,
        int round,
        Rules rules,
        Place.Channel channel,
        Instant began,
        Optional<Instant> due,
        Optional<MemberId> movedBy) {
    static final String PREFIX = "workshop";

    /** {@code workshop/<what>/<id>/<step>}. */
    String choice(String what) {
        return PREFIX + "/" + what + "/" + id + "/" + step;
    }

    /** The one alarm by which it goes on or is remembered. */
    String alarm() {
        return PREFIX + "/" + id;
    }

    Workshop moved(Stage to, int inRound, Optional<Instant> until, Optional<MemberId> by) {
        return new Workshop(id, community, to, step + 1, inRound, rules, channel, began, until, by);
    }
}
