package org.nobo.name.workshop;

import java.time.Instant;
import org.nobo.chat.MemberId;

/** Something a member said about a proposal, and who may read it. */
public record Remark(
        String id, String workshop, int draft, MemberId member, String words, Readers readers, Instant at) {
    static final int LONGEST = 1_000;

    /** Under which everybody was shown it. */
    String intention() {
        return Workshop.PREFIX + "/" + workshop + "/remark/" + id;
    }
}
