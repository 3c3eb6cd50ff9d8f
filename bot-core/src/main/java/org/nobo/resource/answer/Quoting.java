package org.nobo.resource.answer;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.EntryId;

/** Keeps in mind which answers quote what whoever told it can take back, so that it can be taken out of them. */
public interface Quoting {
    /** What somebody was told is said under this and the id of their question. */
    String ANSWERED = Rewording.PREFIX + "/";

    /** And under this, what they showed to all of it. */
    String SHARED = "answer-share/";

    /**
     * These stand in what is said under this intention.
     *
     * @return whether one of them can be taken back: then it has to be said under that name
     */
    boolean said(CommunityId community, String intention, List<EntryId> entries);
}
