package org.nobo.illuminate.story;

import org.nobo.chat.CommunityId;

/** How each community wants its stories handled. */
public interface Habits {

    /** What its leaders chose; until they did, {@link Habit#USUAL}. */
    Habit of(CommunityId community);

    void keep(CommunityId community, Habit habit);

    /**
     * What leaders can choose.
     *
     * @param reviewed whether a leader reads each story before it is shown
     * @param digest whether the channel for stories hears once a month what was told
     * @param contact whom the press may write to, as typed; may be empty
     */
    record Habit(boolean reviewed, boolean digest, String contact) {
        /** Nothing is read first, and nobody is told anything unasked. */
        public static final Habit USUAL = new Habit(false, false, "");

        public Habit reviewing(boolean other) {
            return new Habit(other, digest, contact);
        }

        public Habit digesting(boolean other) {
            return new Habit(reviewed, other, contact);
        }

        public Habit contactedAt(String other) {
            return new Habit(reviewed, digest, other);
        }
    }
}
