package org.nobo.connect.introduction;

import java.util.Set;
import org.nobo.chat.MemberId;

/** Who would rather not meet whom, whoever of the two said so. It is told to nobody. */
@FunctionalInterface
public interface Apart {

    /** Those whom this member would rather not meet, and those who would rather not meet this member. */
    Set<MemberId> from(MemberId member);
}
