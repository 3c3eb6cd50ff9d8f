package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.resource.helping.HelpingHoldings;
import org.nobo.resource.helping.Plea;
import org.nobo.resource.helping.Pleas.Offer;
import org.nobo.resource.helping.Pleas.OfferReply;
import org.nobo.resource.helping.Pleas.Said;
import org.nobo.resource.helping.Readiness;
import org.nobo.resource.helping.Stage;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Verdict;

final class JdbiPleasTest extends OnEveryDatabase {

    @Test
    void a_question_on_its_way_comes_back_at_its_stage() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Plea plea = keeps(ann, "e1", Stage.OPEN, Optional.empty());
        assertThat(store.pleas().find(plea.question())).contains(plea);
        Plea offered = keeps(ann, "e1", Stage.OFFERED, Optional.of(bob));
        assertThat(store.pleas().find(plea.question())).contains(offered);
        assertThat(store.pleas().with(bob.id())).containsExactly(offered);
        store.pleas().standsIn(plea.question(), "thread/1");
        assertThat(store.pleas().inThread("thread/1")).contains(offered);
        assertThat(store.pleas().find(QuestionId.of("e9"))).isEmpty();
    }

    @Test
    void what_waits_is_listed_oldest_first_and_ones_own_newest_first() {
        Member ann = arrives(MAKERS, "ann");
        Plea second = keeps(ann, "e2", Stage.OPEN, Optional.empty());
        Plea first = keeps(ann, "e1", Stage.CLAIMED, Optional.empty());
        Plea closed = keeps(ann, "e3", Stage.CLOSED, Optional.empty());
        assertThat(store.pleas().waiting(MAKERS)).containsExactly(first, second);
        assertThat(store.pleas().of(ann.id())).containsExactly(closed, second, first);
        assertThat(store.pleas().waiting(BAKERS)).isEmpty();
    }

    @Test
    void what_each_replied_last_counts_and_how_often_they_were_asked() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Plea plea = keeps(ann, "e1", Stage.OFFERED, Optional.of(bob));
        for (OfferReply reply : OfferReply.values()) {
            Offer offer = new Offer(bob.id(), reply, NOW);
            store.pleas().offered(plea.question(), offer);
            assertThat(store.pleas().offers(plea.question())).containsExactly(offer);
        }
        assertThat(store.pleas().asks(bob.id(), NOW)).isEqualTo(1);
        assertThat(store.pleas().asks(bob.id(), NOW.plusSeconds(1))).isZero();
    }

    @Test
    void who_asked_and_is_forgotten_leaves_nothing_and_who_helped_leaves_it_open() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Plea plea = keeps(ann, "e1", Stage.CLAIMED, Optional.of(bob));
        store.pleas().offered(plea.question(), new Offer(bob.id(), OfferReply.CLAIMED, NOW));
        store.pleas().said(plea.question(), bob.id(), "Heat it.", NOW);
        store.pleas().said(plea.question(), ann.id(), "How long?", NOW);
        store.pleas().ready(bob, Readiness.YES, NOW);
        assertThat(store.pleas().ready(MAKERS)).containsExactly(bob.id());
        store.pleas().ready(bob, Readiness.ONCE, NOW);
        assertThat(store.pleas().ready(MAKERS)).isEmpty();
        assertThat(store.pleas().readiness(bob.id())).isEqualTo(Readiness.ONCE);
        HelpingHoldings holdings = new HelpingHoldings(store.pleas());
        assertThat(holdings.about(bob.id())).extracting(held -> held.content()).containsExactly("once", "Heat it.");
        assertThat(holdings.about(ann.id())).hasSize(2);
        holdings.forget(bob.id());
        assertThat(holdings.about(bob.id())).isEmpty();
        Plea open = store.pleas().find(plea.question()).orElseThrow();
        assertThat(open.stage()).isEqualTo(Stage.OPEN);
        assertThat(open.helper()).isEmpty();
        store.pleas().said(plea.question(), ann.id(), "Anybody?", NOW);
        assertThat(store.pleas().said(plea.question()))
                .extracting(Said::words)
                .containsExactly("How long?", "Anybody?");
        holdings.forget(ann.id());
        assertThat(store.pleas().find(plea.question())).isEmpty();
        assertThat(store.pleas().saidBy(ann.id())).isEmpty();
    }

    @Test
    void what_helped_before_is_remembered_with_who_helped_and_is_unanswered_no_longer() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        keeps(ann, "e1", Stage.OPEN, Optional.empty());
        assertThat(store.questions().unanswered(MAKERS, NOW, 9)).hasSize(1);
        Plea open = store.pleas().waiting(MAKERS).getFirst();
        Plea helped = new Plea(
                open.question(),
                MAKERS,
                ann.id(),
                open.words(),
                Optional.of(bob.id()),
                Stage.CLOSED,
                true,
                true,
                open.askedAt(),
                NOW);
        store.pleas().keep(helped);
        assertThat(store.pleas().helped(MAKERS)).containsExactly(helped);
        assertThat(store.questions().unanswered(MAKERS, NOW, 9)).isEmpty();
    }

    private Plea keeps(Member asker, String event, Stage stage, Optional<Member> helper) {
        var at = NOW.plusSeconds(event.charAt(1));
        Question question = new Question(
                QuestionId.of(event),
                MAKERS,
                asker.id(),
                at,
                "How do I " + event + "?",
                GENERAL,
                List.of(),
                0,
                false,
                Verdict.NONE,
                Optional.empty(),
                false);
        store.questions().keep(question);
        Plea plea = new Plea(
                question.id(),
                MAKERS,
                asker.id(),
                question.words(),
                helper.map(Member::id),
                stage,
                false,
                false,
                at,
                at);
        store.pleas().keep(plea);
        return plea;
    }
}
