package org.nobo.name;

import java.util.List;
import org.nobo.chat.CommunityId;

/** The values a community says it shares, by the keys of their cards, in its own order. */
public interface SharedValues {

    List<String> of(CommunityId community);

    /** From now on the community shares these, instead of those before. */
    void share(CommunityId community, List<String> keys);
}
