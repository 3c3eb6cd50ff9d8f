package org.nobo.resource.share;

import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;

/** Those whose question somebody wrote down an answer to: they hear of it, wherever it stands in the end. */
final class Askers {
    private final Questions questions;
    private final Saving saving;
    private final Resourced resourced;

    Askers(Questions questions, Saving saving, Resourced resourced) {
        this.questions = questions;
        this.saving = saving;
        this.resourced = resourced;
    }

    /** The question, where it is one of this community. */
    Optional<Question> question(String id, Turn turn) {
        return questions
                .find(new QuestionId(id))
                .filter(question -> question.community().equals(turn.community().id()));
    }

    /** It stands for itself now, if it was written down. */
    Reaction hearOf(Draft draft, Turn turn) {
        return saving.find(draft.id(), turn)
                .map(entry -> hearOf(draft, entry, turn))
                .orElse(Reaction.NONE);
    }

    /** It stands in this entry now. Whoever shared it is named, not who let it be added. */
    Reaction hearOf(Draft draft, Entry in, Turn turn) {
        return question(draft.question(), turn)
                .map(question -> resourced.resourced(question, in, bySharer(draft, turn)))
                .orElse(Reaction.NONE);
    }

    private Turn bySharer(Draft draft, Turn turn) {
        return saving.here(new MemberId(draft.owner()))
                .map(sharer -> saving.speakingWith(sharer, turn))
                .orElse(turn);
    }
}
