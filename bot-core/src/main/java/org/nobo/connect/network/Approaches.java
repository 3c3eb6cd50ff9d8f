package org.nobo.connect.network;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Whom leaders were told of and wrote to, so that nobody is approached too often; and which leaders want to be told. */
public interface Approaches {

    /** From now on this leader is told each week who could use a hand, or no more. */
    void tell(Member leader, boolean weekly);

    /** Those who want to be told each week, in the order of their ids. */
    List<MemberId> told(CommunityId community);

    /** A leader was told of somebody, or something was done about them. */
    void note(Member about, How how, Instant at);

    /** Those with whom it came so far since then. */
    Set<MemberId> since(CommunityId community, How how, Instant when);

    /** Nothing of this member remains, neither as a leader nor as one who was told of. */
    void forget(MemberId member);

    /** How far it came. The words are those in the database. */
    enum How {
        SUGGESTED("suggested"),
        APPROACHED("approached");

        private final String written;

        How(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }
}
