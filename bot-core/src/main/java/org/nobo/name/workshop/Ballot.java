package org.nobo.name.workshop;

import java.util.Locale;

/** What somebody says to a proposal. Stored by name. */
public enum Ballot {
    AGREE,
    /** Agrees, and wants it known what they are uneasy about. */
    RESERVE,
    /** Cannot go along, and says why. */
    OBJECT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ballot ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
