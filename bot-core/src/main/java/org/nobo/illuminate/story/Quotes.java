package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Action;

/** Answers to questions in which stories stand. */
public interface Quotes {

    boolean isOne(Retelling retelling);

    /**
     * It is said otherwise, without the story.
     *
     * @param story which is to stand there no longer
     * @param takenBack whether whoever told it wants it so; else it is not shown for another reason
     * @return empty where it does not stand there any more
     */
    Optional<Action> without(Retelling quote, String story, boolean takenBack);
}
