package org.nobo.connect.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Who was introduced to whom, or asked about whom. */
public interface Introductions {

    /** From now on this one is asked about that one. Empty when these two were asked about before. */
    Optional<Introduction> begin(Member seeker, Member asked, Instant at);

    Optional<Introduction> find(long id);

    /** All in which this member has a part, oldest first. */
    List<Introduction> of(MemberId member);

    void move(long id, Introduction.State to);

    /** Nothing of this member's introductions remains. */
    void forget(MemberId member);
}
