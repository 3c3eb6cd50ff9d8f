package org.nobo.community;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;

/** Who is away, on vacation say, as their platforms tell. Who is away is left in peace. */
public interface Absences {

    /** From now on this platform says that they are away until then, or that they are here. */
    void note(Member member, PlatformId platform, Optional<Instant> until);

    /** Until when somebody is away, by the platform that says the latest; empty when they are here at that time. */
    Optional<Instant> until(MemberId member, Instant at);

    /** Those of a community who are away at that time, and until when. */
    Map<MemberId, Instant> away(CommunityId community, Instant at);

    /** Nothing of when this member was away remains. */
    void forget(MemberId member);
}
