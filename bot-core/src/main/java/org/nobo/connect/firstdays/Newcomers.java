package org.nobo.connect.firstdays;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Those who joined since the bot is here. */
public interface Newcomers {

    /** Somebody has joined; who comes again begins anew. */
    Newcomer begin(Member member, Instant at);

    Optional<Newcomer> find(MemberId member);

    /** Those who joined from then on and are still here, the newest first. */
    List<Newcomer> since(CommunityId community, Instant from);

    void keep(Newcomer newcomer);

    /** Nothing of this member's first days remains, nor that they were somebody's host. */
    void forget(MemberId member);
}
