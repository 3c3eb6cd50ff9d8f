package org.nobo.resource.knowhow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** Who looks after which entry, how entries read before, and what was said of them. It goes with the entry. */
public interface Tended {

    /** Empty when there is no such entry. */
    Optional<Tending> of(CommunityId community, EntryId entry);

    /** From now on it is looked after so. */
    void tend(CommunityId community, EntryId entry, Tending tending);

    /** What a member looks after or wrote, newest first. */
    List<Entry> by(MemberId member);

    /** How an entry read until now, before it is changed by this member. */
    void remember(CommunityId community, Entry before, MemberId by, Instant at);

    /** How an entry read before, newest first. */
    List<Version> history(CommunityId community, EntryId entry);

    /** A member finds something wrong with it; the last they said counts. False when they had said the same. */
    boolean flag(CommunityId community, EntryId entry, Flag flag);

    List<Flag> flags(CommunityId community, EntryId entry);

    /** The owner has looked: what was said of it is settled. */
    void unflag(CommunityId community, EntryId entry);

    /** What this member said of entries. */
    List<Flag> flagsBy(MemberId member);

    /** Nothing of this member remains: neither what they wrote, nor that they looked after anything. */
    void forget(MemberId member);

    /**
     * How an entry read.
     *
     * @param by who changed it after that
     * @param at when it was changed
     */
    record Version(Optional<MemberId> by, String title, String words, Instant at) {}

    /** Something found wrong with an entry. */
    record Flag(MemberId by, Wrong reason, Instant at) {}
}
