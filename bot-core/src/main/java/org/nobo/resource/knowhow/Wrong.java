package org.nobo.resource.knowhow;

import java.util.Arrays;

/** What can be wrong with an entry, or with giving it as an answer. The stored words are written by hand. */
public enum Wrong {
    WRONG("wrong"),
    OLD("old"),
    UNCLEAR("unclear"),
    /** True as it may be, it was not what somebody asked. */
    BESIDE("beside");

    private final String stored;

    Wrong(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /** Whether it says something of the entry itself, so that its owner should know. */
    public boolean concernsTheEntry() {
        return this != BESIDE;
    }

    /**
     * What is stored under this word.
     *
     * @throws IllegalArgumentException when nothing is
     */
    public static Wrong ofStored(String word) {
        return Arrays.stream(values())
                .filter(wrong -> wrong.stored.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing wrong is stored as " + word));
    }
}
