package org.nobo.app;

import java.util.List;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.search.Judged;
import org.nobo.resource.search.Search;
import org.nobo.store.Store;

/** Lets the search learn from what members of each community said of their answers. */
final class Learning {
    /** The newest verdicts, for a community changes. */
    private static final int MOST = 1_000;

    private final Store store;
    private final Search search;

    Learning(Store store, Search search) {
        this.store = store;
        this.search = search;
    }

    void learn() {
        for (Community community : store.communities().all()) {
            List<Judged> said = store.questions().judged(community.id(), MOST).stream()
                    .filter(question -> !question.found().isEmpty())
                    .map(Learning::judged)
                    .toList();
            search.learn(community.id(), said);
        }
    }

    /** What helped may be another entry, or no entry but a person. */
    private static Judged judged(Question question) {
        EntryId first = question.found().getFirst();
        boolean right = question.verdict() == Verdict.HELPED
                && question.helped().filter(first::equals).isPresent();
        return new Judged(question.confidence(), right);
    }
}
