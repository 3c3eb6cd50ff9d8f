package org.nobo.name.lived;

import java.util.Map;
import org.nobo.chat.CommunityId;

/** How often each value showed in what people of a community did. */
public interface Lived {

    /** By the names of values, as they stand on cards or in the charter; in small letters. */
    Map<String, Deeds> byName(CommunityId community);

    /** By the keys of values. */
    Map<String, Deeds> byKey(CommunityId community);
}
