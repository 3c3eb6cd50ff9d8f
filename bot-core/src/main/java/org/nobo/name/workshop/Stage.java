package org.nobo.name.workshop;

import java.util.Locale;

/** Where a workshop is. Stored by name. */
public enum Stage {
    /** Everyone who wishes says what they think, privately. */
    GATHER,
    /** What is alike stands together, for leaders to name. */
    GROUP,
    /** Leaders write a proposal. */
    PROPOSE,
    /** Everybody may say something about it. */
    COMMENT,
    /** Everybody may say whether they can go along. */
    VOTE,
    /** The vote came to nothing yet: somebody objects, or too few voted. */
    WEIGH,
    /** There is a charter. */
    RATIFIED,
    /** Ended without one. */
    ENDED;

    public boolean isOver() {
        return this == RATIFIED || this == ENDED;
    }

    /** Whether it ends by itself when its time has come. */
    boolean isTimed() {
        return this == GATHER || this == COMMENT || this == VOTE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
