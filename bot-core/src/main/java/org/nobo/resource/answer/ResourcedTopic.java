package org.nobo.resource.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;
import org.nobo.resource.share.Resourced;

/** One question stands for a topic: whoever asked for much the same hears of its answer, too, each of them once. */
public final class ResourcedTopic implements Resourced {
    private final Questions questions;
    private final Nearness nearness;
    private final Resourced each;

    /** @param each tells who asked one question */
    public ResourcedTopic(Questions questions, Nearness nearness, Resourced each) {
        this.questions = questions;
        this.nearness = nearness;
        this.each = each;
    }

    @Override
    public Reaction resourced(Question question, Entry by, Turn turn) {
        Set<MemberId> told = new HashSet<>();
        return Stream.concat(Stream.of(question), alike(question, turn).stream())
                .filter(one -> told.add(one.asker()))
                .map(one -> each.resourced(one, by, turn))
                .reduce(Reaction.NONE, Reaction::and);
    }

    private List<Question> alike(Question question, Turn turn) {
        List<Question> open =
                questions.unanswered(turn.community().id(), turn.now().minus(Gaps.LOOKED_BACK), Gaps.MOST_QUESTIONS);
        return AskedAlike.grouped(open, nearness).stream()
                .map(AskedAlike::questions)
                .filter(topic -> topic.stream().anyMatch(one -> one.id().equals(question.id())))
                .findFirst()
                .orElse(List.of());
    }
}
