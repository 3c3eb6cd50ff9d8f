package org.nobo.dialogue;

import java.util.List;

/** What a person, or time, says to an open question. */
public sealed interface Answer {

    /** Pressed a button (one key) or picked from the menu (the values picked). Only what was offered comes here. */
    record Picked(List<String> keys) implements Answer {
        public Picked {
            keys = List.copyOf(keys);
        }

        /** The button pressed. */
        public String key() {
            return keys.getFirst();
        }
    }

    /** Typed something; only where the question takes it. Not blank, trimmed, at most 4,000 characters. */
    record Typed(String words) implements Answer {}

    /** Wants to leave this question out. */
    record Skipped() implements Answer {}

    /** Said nothing for as long as the question's patience lasted. */
    record Waited() implements Answer {}
}
