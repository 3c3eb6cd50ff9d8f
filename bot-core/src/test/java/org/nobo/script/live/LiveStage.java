package org.nobo.script.live;

import org.nobo.script.Stage;

/** Opens a stage on which the clock on the wall runs; found by {@code ServiceLoader}. */
public interface LiveStage {

    /** What people call the platform. */
    String platform();

    /** What is said here where a talk has these words, for a platform may know more of its people. */
    default String asSaidHere(String words) {
        return words;
    }

    /** Nobody of those who come in later in a talk is there yet. */
    Stage open();
}
