package org.nobo.name.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** The charters of all communities, in all their versions, and whether they are asked about once a year. */
public interface Charters {

    /** The one that holds. */
    Optional<Version> now(CommunityId community);

    /** All there were, the newest first. */
    List<Version> all(CommunityId community);

    /** One more; its number is the next. */
    void add(CommunityId community, Charter charter, Instant since, Agreement how);

    /** Whether leaders are asked once a year if it is still true. */
    boolean isAskedYearly(CommunityId community);

    void askYearly(CommunityId community, boolean asked);

    /** Leaders were asked on this day. */
    void asked(CommunityId community, LocalDate day);

    /**
     * A leader answered what was asked on this day.
     *
     * @return false when somebody else had answered already
     */
    boolean answered(CommunityId community, LocalDate day);

    /** The versions a member wrote down, adopted or agreed to by name. */
    List<Version> with(MemberId member);

    /** Nothing of this member remains in any of them but that there was somebody. */
    void forget(MemberId member);
}
