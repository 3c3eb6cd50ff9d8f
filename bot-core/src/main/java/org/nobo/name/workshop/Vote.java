package org.nobo.name.workshop;

import java.util.Optional;
import org.nobo.chat.MemberId;

/**
 * One vote.
 *
 * @param member whose it is; empty once a vote without names is over
 * @param words the reason, may be empty for a yes
 * @param shown whether everybody may read the reason, and not only those who write the proposal
 */
public record Vote(
        String id, String workshop, int round, Optional<MemberId> member, Ballot ballot, String words, boolean shown) {
    static final int LONGEST = 600;
}
