package org.nobo.community;

import org.nobo.chat.MemberId;

/** Makes one member of two who turned out to be one person. */
public interface Merging {

    /**
     * All that is known of both is known of the one whom the bot met first: what they told, gave, were asked and said.
     * Where both answered the same question, the newer answer stands. The other id leads to the one from now on.
     *
     * @return the one
     */
    Member merge(MemberId one, MemberId other);
}
