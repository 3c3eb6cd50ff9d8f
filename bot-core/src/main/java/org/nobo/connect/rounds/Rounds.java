package org.nobo.connect.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** All rounds there were and will be, and who takes part. */
public interface Rounds {

    void keep(Series series);

    Optional<Series> series(String id);

    /** Those of a community that go on, the oldest first. */
    List<Series> going(CommunityId community);

    void keep(Seats round);

    Optional<Seats> round(String id);

    /** Somebody leaves this one out. */
    void skip(String round, MemberId member);

    /** The newest of a series. */
    Optional<Seats> newest(String series);

    void keep(Wish wish);

    Optional<Wish> wish(String series, MemberId member);

    /** Of all who take part in a series and are here, in the order of their ids. */
    List<Wish> wishes(String series);

    List<Wish> wishesOf(MemberId member);

    void leave(String series, MemberId member);

    /** Left out of all rounds until then; until the beginning of time when they are back. */
    void snooze(MemberId member, Instant until);

    Optional<Instant> snoozedUntil(MemberId member);

    /** Those of a series who rest at that time. */
    Set<MemberId> resting(String series, Instant at);

    /** From now on this one would rather not meet that one. */
    void keepApart(MemberId member, MemberId other);

    void allow(MemberId member, MemberId other);

    /** Whom this one would rather not meet. */
    List<MemberId> apartFrom(MemberId member);

    /** Those with whom this one is not to be brought together, whoever of the two said so. */
    Set<MemberId> apartOf(MemberId member);

    /** Nothing of this member's part in rounds remains. */
    void forget(MemberId member);
}
