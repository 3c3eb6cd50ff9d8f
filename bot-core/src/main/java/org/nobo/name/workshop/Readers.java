package org.nobo.name.workshop;

import java.util.Locale;

/** Who may read what somebody said. Stored by name. */
public enum Readers {
    /** Everybody, with the name of who said it. */
    NAMED,
    /** Everybody, without a name. */
    UNNAMED,
    /** Those who write the proposal, without a name. */
    LEADERS;

    boolean isEverybody() {
        return this != LEADERS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Readers ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
