package org.nobo.connect.arrival;

import java.time.Duration;
import java.time.Instant;
import org.nobo.chat.CommunityId;
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
}
