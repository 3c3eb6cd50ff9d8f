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

    /** Where nothing can be taken back. */
    Quoting NOTHING = new Quoting() {
        @Override
        public void hold(List<EntryId> entries) {}

        @Override
        public boolean said(CommunityId community, String intention, List<EntryId> entries) {
            return false;
        }
    };

    /**
     * To be called before these are read, in the turn that will quote them: what is read then is not taken back before the
     * turn has ended, and whoever takes it back finds what was said.
     */
    void hold(List<EntryId> entries);

    /**
     * These stand in what is said under this intention.
     *
     * @return whether one of them can be taken back: then it has to be said under that name
     */
    boolean said(CommunityId community, String intention, List<EntryId> entries);
}
