package org.nobo.resource.share;

import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.question.Question;

/** Hears that somebody wrote down what answers a question that was open. */
@FunctionalInterface
public interface Resourced {
    Reaction resourced(Question question, Entry by, Turn turn);
}
