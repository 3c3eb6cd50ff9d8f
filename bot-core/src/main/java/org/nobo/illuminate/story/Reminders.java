package org.nobo.illuminate.story;

import org.nobo.chat.MemberId;

/** Who wants to be reminded of a story they have begun. Everybody, until they say otherwise. */
public interface Reminders {

    boolean wanted(MemberId member);

    void want(MemberId member, boolean wanted);

    /** Nothing of what this member said about it is kept. */
    void forget(MemberId member);
}
