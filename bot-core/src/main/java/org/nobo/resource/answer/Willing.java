package org.nobo.resource.answer;

import org.nobo.chat.MemberId;

/**
 * Somebody who offers something, or looks for it, and agreed to be introduced to others.
 *
 * @param words in which they said it
 */
public record Willing(MemberId member, String name, Told told, String words) {

    /** What they told of it. */
    public enum Told {
        OFFERS,
        LOOKS_FOR
    }
}
