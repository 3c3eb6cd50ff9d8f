package org.nobo.connect.matching;

import org.nobo.chat.MemberId;

/** Two people, in the order of their ids: the same whoever is named first. */
public record Two(MemberId one, MemberId other) {

    public static Two of(MemberId a, MemberId b) {
        return a.value().compareTo(b.value()) <= 0 ? new Two(a, b) : new Two(b, a);
    }
}
