package org.nobo.community;

import java.util.List;
import java.util.Set;
import org.nobo.chat.Action;
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

    /** What the bot has said to others that shows some of it, to be taken back in the same turn as it is forgotten. */
    default List<Action> takeBack(MemberId member) {
        return List.of();
    }

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
