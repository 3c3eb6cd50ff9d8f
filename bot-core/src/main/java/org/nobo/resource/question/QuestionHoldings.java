package org.nobo.resource.question;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.resource.knowhow.KnowHow;

/** What is kept of a member's questions. */
public final class QuestionHoldings implements Holdings {
    private final Questions questions;
    private final KnowHow knowHow;

    public QuestionHoldings(Questions questions, KnowHow knowHow) {
        this.questions = questions;
        this.knowHow = knowHow;
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

    /** What they asked is no longer one of the ways to ask for what helped them. */
    @Override
    public void forget(MemberId member) {
        questions
                .askedBy(member)
                .forEach(question -> question.helped()
                        .ifPresent(entry -> knowHow.unalias(
                                question.community(), entry, question.words().replaceAll("\\s+", " "))));
        questions.forget(member);
    }
}
