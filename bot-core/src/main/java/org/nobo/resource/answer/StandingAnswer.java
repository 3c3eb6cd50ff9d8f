package org.nobo.resource.answer;

import java.util.List;
import org.nobo.feature.Turn;
import org.nobo.resource.question.Question;

/**
 * An answer that stands and of which nobody has said anything yet.
 *
 * @param found what there is still of what was found
 * @param turn speaks with who asked
 */
record StandingAnswer(Question question, List<Cited> found, Turn turn) {
    StandingAnswer {
        found = List.copyOf(found);
    }

    /** Whether nothing of it was deleted meanwhile. */
    boolean isWhole() {
        return found.size() == question.found().size();
    }

    boolean hasItsFirst() {
        return found.stream()
                .limit(1)
                .anyMatch(cited -> cited.entry().id().equals(question.found().getFirst()));
    }
}
