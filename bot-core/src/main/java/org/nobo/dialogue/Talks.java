package org.nobo.dialogue;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** All talks, open and over. */
public interface Talks {

    /** Begins a talk at version 1. Empty when one of this name was begun before. */
    Optional<Talk> begin(CommunityId community, MemberId member, String kind, String name, String state, Instant at);

    Optional<Talk> find(long id);

    /** The one with this member whose question was put last and still waits. */
    Optional<Talk> open(MemberId member);

    /** The one of this kind with this member that still waits. */
    Optional<Talk> open(MemberId member, String kind);

    /**
     * Writes down where a talk went.
     *
     * @return false when it is no longer at the version before: somebody answered at the same time
     */
    boolean move(Talk moved);
}
