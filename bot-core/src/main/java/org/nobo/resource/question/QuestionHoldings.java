package org.nobo.resource.question;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of a member's questions. */
public final class QuestionHoldings implements Holdings {
    private final Questions questions;

    public QuestionHoldings(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("question");
    }

    @Override
    public List<Held> about(MemberId member) {
        return questions.askedBy(member).stream()
                .map(question -> new Held("resource.held.question", question.words()))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        questions.forget(member);
    }
}
