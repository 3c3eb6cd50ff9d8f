package org.nobo.illuminate.story;

import org.nobo.chat.Action;

/** Answers to questions in which stories stand. */
public interface Quotes {

    boolean isOne(Retelling retelling);

    /**
     * It is said otherwise, without the story.
     *
     * @param takenBack whether whoever told it wants it so; else it is not shown for another reason
     */
    Action without(Retelling quote, boolean takenBack);
}
