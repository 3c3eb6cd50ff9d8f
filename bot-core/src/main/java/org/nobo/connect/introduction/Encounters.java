package org.nobo.connect.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/** All people who were brought together. */
public interface Encounters {

    /** Writes it down, new or changed. */
    void keep(Encounter encounter);

    Optional<Encounter> find(String id);

    /** The newest one of those who are in this room. */
    Optional<Encounter> in(Place room);

    /** All in which this member has a part, oldest first. */
    List<Encounter> of(MemberId member);

    /** All of a round. */
    List<Encounter> ofRound(String round);

    /** All that began since then, oldest first. */
    List<Encounter> since(CommunityId community, Instant when);

    /** Nothing of this member's encounters remains. */
    void forget(MemberId member);
}
