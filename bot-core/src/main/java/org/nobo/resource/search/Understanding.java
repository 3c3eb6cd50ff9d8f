package org.nobo.resource.search;

import org.nobo.meaning.Sense;

/**
 * How a search understands more than words.
 *
 * @param sense tells what a text means
 * @param meanings where that is kept
 * @param atOnce whether a question waits until everything that is known has been understood; else it is answered by what is
 *     understood so far, and the rest by its words
 */
public record Understanding(Sense sense, Meanings meanings, boolean atOnce) {
    /** Words, and nothing more. */
    public static final Understanding NONE = new Understanding(Sense.NONE, Meanings.inMemory(), false);
}
