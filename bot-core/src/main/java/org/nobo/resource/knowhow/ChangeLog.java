package org.nobo.resource.knowhow;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;

/**
 * What became of each entry, numbered in the order of commits, for whoever keeps something derived from entries. Whoever
 * has seen number <i>n</i> has seen all below it. An entry stands in the log once, with its newest number.
 */
public interface ChangeLog {

    /** Where the log of each community stands. */
    List<Position> positions();

    /** The next changes behind this number, in order, at most so many. */
    List<Change> after(CommunityId community, long number, int most);

    /** What an entry is now; empty when there is none of this id. */
    Optional<Entry> now(CommunityId community, EntryId entry);

    /**
     * Returns when all that was told until now outlives this process: what is told can be a moment ahead of that. There is
     * nothing to do where the log itself does not.
     */
    default void makeSure() {}

    /**
     * How far the log of a community has come.
     *
     * @param origin drawn when the log was begun: two logs of one community with other origins have nothing in common
     * @param number the newest
     */
    record Position(CommunityId community, String origin, long number) {}

    /**
     * One change.
     *
     * @param now what the entry is now; empty when it is no more
     */
    record Change(long number, EntryId entry, Optional<Entry> now) {}
}
