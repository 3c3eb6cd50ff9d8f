package org.nobo.community;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.MemberId;

/** Codes that were given out and have not been typed elsewhere; of each only a digest is known. */
public interface OneTimeCodes {

    /** What a code is for. The words are those in the database. */
    enum Purpose {
        JOIN("join"),
        LINK("link");

        private final String written;

        Purpose(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /** From now on this code of theirs is good for this, and no earlier one. */
    void give(Purpose purpose, MemberId giver, String digest, Instant until);

    /** Who gave this code, once: it is good no longer. */
    Optional<MemberId> take(Purpose purpose, String digest, Instant now);

    /** Somebody typed a code that was none. */
    void wrong(MemberId who, Instant at);

    /** How often they did since then. */
    int wrongSince(MemberId who, Instant since);
}
