package org.nobo.illuminate.story;

import org.nobo.feature.Turn;

/** Keeps what is shown among the members findable by questions, in the turn that changes it. */
public interface Findable {
    /** For whom nothing is to be found. */
    Findable NOWHERE = new Findable() {
        @Override
        public void shows(Story story, Turn turn) {}

        @Override
        public void hides(Story story) {}
    };

    /** The story may be found from now on, in these words. */
    void shows(Story story, Turn turn);

    /** It may be found no longer. Nothing happens when it never was. */
    void hides(Story story);
}
