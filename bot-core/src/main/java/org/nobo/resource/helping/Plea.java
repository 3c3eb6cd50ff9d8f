package org.nobo.resource.helping;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;

/**
 * A question on its way to people.
 *
 * @param words the question
 * @param helper who is asked, or answers, or helped
 * @param inChannel whether it was asked in the help channel
 * @param helped whether the asker said that it helped
 */
public record Plea(
        QuestionId question,
        CommunityId community,
        MemberId asker,
        String words,
        Optional<MemberId> helper,
        Stage stage,
        boolean inChannel,
        boolean helped,
        Instant askedAt,
        Instant changedAt) {

    /** One that begins now. */
    static Plea of(Question question, Instant now) {
        return new Plea(
                question.id(),
                question.community(),
                question.asker(),
                question.words(),
                Optional.empty(),
                Stage.OPEN,
                false,
                false,
                now,
                now);
    }

    Plea at(Stage next, Optional<MemberId> who, Instant now) {
        return new Plea(question, community, asker, words, who, next, inChannel, helped, askedAt, now);
    }

    Plea toChannel(Instant now) {
        return new Plea(question, community, asker, words, helper, stage, true, helped, askedAt, now);
    }

    Plea closed(boolean withHelp, Instant now) {
        return new Plea(question, community, asker, words, helper, Stage.CLOSED, inChannel, withHelp, askedAt, now);
    }

    boolean isWith(MemberId member, Stage at) {
        return stage == at && helper.filter(member::equals).isPresent();
    }
}
