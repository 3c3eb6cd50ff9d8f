package org.nobo.name.workshop;

import java.util.Locale;

/** What everyone is asked. Stored by name. */
public enum Asked {
    WHY,
    VALUE,
    SEE;

    /** Whether the answers say what we are here for; the others say what we hold to. */
    boolean isPurpose() {
        return this == WHY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Asked ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
