package org.nobo.community;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;

/**
 * What an area keeps about a member, so that the member can see, take along and delete it. Each area that has a table
 * with a member in it implements this; a test fails for a table that nobody claims.
 */
public interface Holdings {

    /** The tables this area answers for. */
    Set<String> tables();

    /** What is kept about this member, in words for that member. */
    List<Held> about(MemberId member);

    /** Deletes all of it. */
    void forget(MemberId member);

    /**
     * One thing that is kept.
     *
     * @param what a key of the words that say what kind of thing it is, such as {@code care.held.profile}
     * @param content the thing itself, as the member gave it
     */
    record Held(String what, String content) {}
}
