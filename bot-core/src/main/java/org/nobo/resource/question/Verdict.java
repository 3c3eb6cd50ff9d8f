package org.nobo.resource.question;

import java.util.Arrays;

/** What the person who asked said of the answer. The stored words are written by hand. */
public enum Verdict {
    NONE("none"),
    HELPED("helped"),
    NOT_QUITE("not-quite");

    private final String stored;

    Verdict(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /**
     * The verdict stored under this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Verdict ofStored(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.stored.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict is stored as " + word));
    }
}
