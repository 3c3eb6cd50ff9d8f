package org.nobo.connect.mentoring;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;

/** Who looks for a mentor, who offered, and who took it on. */
public interface Mentorships {

    void keep(Wanted wanted);

    Optional<Wanted> find(String id);

    /** Those of this member, and those they took on. */
    List<Wanted> of(MemberId member);

    /** One member offers one thing once: a newer offer takes the place of the older. */
    void keep(Offer offer);

    /** Whether this member offered it. */
    Optional<Offer> offer(String wanted, MemberId member);

    /** All that this member offered and did not take on. */
    List<Offer> offersOf(MemberId member);

    /** It was taken on, and is no offer any more. */
    void takenOn(Offer offer);

    /** Nothing this member looked for or offered remains, and what they took on is open again. */
    void forget(MemberId member);
}
