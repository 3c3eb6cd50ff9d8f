package org.nobo.care.report;

import java.util.Locale;

/** How far a report is. Stored by name. */
public enum Stage {
    /** Nobody has taken it on yet. */
    OPEN,
    TAKEN,
    ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
