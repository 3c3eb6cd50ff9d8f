package org.nobo.name.charter;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;

/** How a charter came to be the community's. */
public sealed interface Agreement {

    /** A leader wrote it down; the community has not decided on it. */
    record Noted(Optional<MemberId> by) implements Agreement {}

    /** Leaders took it as it was proposed, without a vote. */
    record Adopted(Optional<MemberId> by) implements Agreement {}

    /**
     * The community consented.
     *
     * @param agreed how many agreed, those with a reservation included
     * @param reserved how many of them had a reservation
     * @param here how many could have voted
     * @param who they were, where the vote was by name and something is still kept of them
     */
    record Consented(int agreed, int reserved, int here, List<MemberId> who) implements Agreement {
        public Consented {
            who = List.copyOf(who);
        }
    }
}
