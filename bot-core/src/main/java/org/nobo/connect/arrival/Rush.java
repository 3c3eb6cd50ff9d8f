package org.nobo.connect.arrival;

import java.time.Duration;
import java.time.Instant;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Members;

/** Whether so many come at once that nobody can be asked, or rung for, about each of them: an outing, or a raid. */
public final class Rush {
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private final Members members;

    public Rush(Members members) {
        this.members = members;
    }

    public boolean isOn(CommunityId community, Instant now) {
        return members.joinedSince(community, now.minus(AT_ONCE)) > Roster.CROWD;
    }

    /** Whether this member came in one: first words trickle, so it may be over long before they are greeted. */
    public boolean brought(MemberId member) {
        return members.joinedAround(member, AT_ONCE) > Roster.CROWD;
    }
}
