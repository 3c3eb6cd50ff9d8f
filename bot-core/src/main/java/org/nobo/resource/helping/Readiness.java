package org.nobo.resource.helping;

import java.util.Arrays;

/** Whether somebody may be asked what others want to know. The stored words are written by hand. */
public enum Readiness {
    NOT_ASKED("not-asked"),
    /** They were asked and have not said; nobody is asked that twice. */
    ASKED("asked"),
    YES("yes"),
    /** They said yes to one question only. */
    ONCE("once"),
    NO("no");

    private final String stored;

    Readiness(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /**
     * What is stored under this word.
     *
     * @throws IllegalArgumentException when nothing is
     */
    public static Readiness ofStored(String word) {
        return Arrays.stream(values())
                .filter(ready -> ready.stored.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No readiness is stored as " + word));
    }
}
