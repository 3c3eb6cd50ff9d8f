package org.nobo.resource.answer;

import java.util.List;
import org.nobo.chat.CommunityId;

/** Those who offer help, or look for it. */
@FunctionalInterface
public interface People {

    /** What people who are here offer and look for, as far as they agreed that others are told of it. */
    List<Willing> in(CommunityId community);
}
