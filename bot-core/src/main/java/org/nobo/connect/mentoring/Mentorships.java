package org.nobo.connect.mentoring;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;

/** Who looks for a mentor, and who took it on. */
public interface Mentorships {

    void keep(Wanted wanted);

    Optional<Wanted> find(String id);

    /** Those of this member, and those they took on. */
    List<Wanted> of(MemberId member);

    /** Nothing this member looked for remains, and what they took on is open again. */
    void forget(MemberId member);
}
