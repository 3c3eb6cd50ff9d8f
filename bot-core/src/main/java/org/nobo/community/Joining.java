package org.nobo.community;

import java.time.Instant;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Workspace;

/**
 * A workspace whose community would become part of another.
 *
 * @param host the community it would join
 * @param hostLeader who gave the code
 * @param guestLeader who took it
 * @param agreed whether the one who took it has said yes, so that the other is asked
 * @param until when it is too late
 */
public record Joining(
        String id,
        CommunityId host,
        MemberId hostLeader,
        MemberId guestLeader,
        Workspace guest,
        boolean agreed,
        Instant until) {

    public Joining agreedOn() {
        return new Joining(id, host, hostLeader, guestLeader, guest, true, until);
    }
}
