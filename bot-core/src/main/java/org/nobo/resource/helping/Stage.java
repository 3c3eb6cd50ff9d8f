package org.nobo.resource.helping;

import java.util.Arrays;

/** How far a question has come on its way to people. The stored words are written by hand. */
public enum Stage {
    /** Nobody is being asked just now. */
    OPEN("open"),
    /** Somebody is asked whether they will answer. */
    OFFERED("offered"),
    /** Somebody said that they will answer. */
    CLAIMED("claimed"),
    /** An answer was carried; whether it helped is not said yet. */
    ANSWERED("answered"),
    CLOSED("closed");

    private final String stored;

    Stage(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /**
     * The stage stored under this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Stage ofStored(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.stored.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage is stored as " + word));
    }
}
