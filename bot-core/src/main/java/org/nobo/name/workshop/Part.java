package org.nobo.name.workshop;

import org.nobo.chat.MemberId;

/**
 * Somebody who takes part, and so wants to hear how it goes on.
 *
 * @param times how often they were asked, so that they can say it anew
 * @param quotable whether their words may be shown without their name
 * @param quiet whether they want to hear no more of it
 */
public record Part(String workshop, MemberId member, int times, boolean quotable, boolean quiet) {
    Part again() {
        return new Part(workshop, member, times + 1, quotable, false);
    }

    Part quotable(boolean may) {
        return new Part(workshop, member, times, may, quiet);
    }

    Part quieted() {
        return new Part(workshop, member, times, quotable, true);
    }
}
