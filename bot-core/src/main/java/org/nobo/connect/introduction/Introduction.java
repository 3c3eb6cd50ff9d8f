package org.nobo.connect.introduction;

import java.time.Instant;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * Two people of whom one was asked about the other.
 *
 * @param seeker who wanted to be introduced
 * @param asked who was asked
 */
public record Introduction(
        long id, CommunityId community, MemberId seeker, MemberId asked, State state, Instant askedAt) {

    /** The name of the encounter that comes of it. */
    String encounter() {
        return "i" + id;
    }

    /** Where it stands. The words are those in the database. */
    public enum State {
        ASKING("asking"),
        MET("met"),
        DECLINED("declined"),
        SILENT("silent"),
        ENDED("ended");

        private final String written;

        State(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        public static State read(String written) {
            for (State state : values()) {
                if (state.written.equals(written)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No introduction is " + written);
        }
    }
}
