package org.nobo.resource.answer;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.resource.search.Telling;

/** Those who offer help, or look for it. */
@FunctionalInterface
public interface People {

    /**
     * Some of those who are here, offer what is asked for or look for it, and agreed that others are told of it: first those
     * who offer, and of these first who names most of it.
     */
    List<Willing> fitting(CommunityId community, Telling asked);
}
