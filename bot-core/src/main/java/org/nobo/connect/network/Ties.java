package org.nobo.connect.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Who is connected with whom, and who wants their name on the map. */
public interface Ties {

    /** Between those who are here, oldest first. */
    List<Tie> in(CommunityId community);

    /** When each of those here last let others read a story of theirs. */
    Map<MemberId, Instant> told(CommunityId community);

    /** Those here who want their name on the map. */
    Set<MemberId> named(CommunityId community);

    /** From now on their name stands on the map, or does not. */
    void name(Member member, boolean shown);

    /** Their name is on no map. */
    void forget(MemberId member);
}
