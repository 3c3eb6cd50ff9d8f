package org.nobo.resource.question;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.resource.knowhow.EntryId;

/** All questions that were asked. */
public interface Questions {

    Optional<Question> find(QuestionId id);

    /** What somebody asked, newest first. */
    List<Question> askedBy(MemberId member);

    /** Writes a question down; one that is written down already stays as it is. */
    void keep(Question question);

    /** What the person said of the answer; said again, the last counts. */
    void judge(QuestionId id, Verdict verdict, Optional<EntryId> helped);

    /** It was asked in the help channel. */
    void passOn(QuestionId id);

    /** Nothing this member asked remains. */
    void forget(MemberId member);
}
