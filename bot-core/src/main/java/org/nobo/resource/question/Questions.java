package org.nobo.resource.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Wrong;

/** All questions that were asked. */
public interface Questions {

    Optional<Question> find(QuestionId id);

    /** What somebody asked, newest first. */
    List<Question> askedBy(MemberId member);

    /** What somebody asked last in this place since then. */
    Optional<Question> lastBy(MemberId asker, Place place, Instant since);

    /** What was asked since then and neither know-how nor people could answer, newest first, at most so many. */
    List<Question> unanswered(CommunityId community, Instant since, int most);

    /** What the person who asked had to say of, newest first, at most so many. */
    List<Question> judged(CommunityId community, int most);

    /** Writes a question down; one that is written down already stays as it is. */
    void keep(Question question);

    /** What the person said of the answer; said again, the last counts. */
    void judge(QuestionId id, Verdict verdict, Optional<EntryId> helped);

    /** Why the answer was not the right one. */
    void blame(QuestionId id, Wrong reason);

    /** It was asked in the help channel. */
    void passOn(QuestionId id);

    /** An answer to it that is being put into words was shown before it was whole. */
    void growing(QuestionId id);

    boolean isGrowing(QuestionId id);

    /** Nothing this member asked remains. */
    void forget(MemberId member);
}
