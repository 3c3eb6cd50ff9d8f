package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Introduction;
import org.nobo.connect.network.Tie;
import org.nobo.resource.helping.Plea;
import org.nobo.resource.helping.Stage;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Verdict;

final class JdbiTiesTest extends OnEveryDatabase {

    @Test
    void only_those_who_met_and_are_here_are_connected() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Member kim = arrives(MAKERS, "kim");
        met(ann, bob);
        met(ann, kim);
        store.introductions().begin(bob, kim, NOW);
        store.members().depart(kim.id(), NOW);
        assertThat(store.ties().in(MAKERS)).containsExactly(new Tie(ann.id(), bob.id(), NOW));
        assertThat(store.ties().in(BAKERS)).isEmpty();
        assertThat(store.ties().told(MAKERS)).isEmpty();
    }

    @Test
    void a_name_is_on_the_map_until_it_is_taken_off() {
        Member ann = arrives(MAKERS, "ann");
        store.ties().name(ann, true);
        store.ties().name(ann, true);
        assertThat(store.ties().named(MAKERS)).containsExactly(ann.id());
        store.ties().name(ann, false);
        assertThat(store.ties().named(MAKERS)).isEmpty();
        store.ties().name(ann, true);
        store.ties().forget(ann.id());
        assertThat(store.ties().named(MAKERS)).isEmpty();
    }

    @Test
    void an_answer_that_helped_connects_who_asked_and_who_answered() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        helped(ann, bob, "e1", true);
        helped(bob, arrives(MAKERS, "kim"), "e2", false);
        assertThat(store.ties().in(MAKERS)).containsExactly(new Tie(ann.id(), bob.id(), NOW));
    }

    private void helped(Member asker, Member helper, String event, boolean helped) {
        Question question = new Question(
                QuestionId.of(event),
                MAKERS,
                asker.id(),
                NOW,
                "How?",
                GENERAL,
                List.of(),
                0,
                false,
                Verdict.NONE,
                Optional.empty(),
                false);
        store.questions().keep(question);
        store.pleas()
                .keep(new Plea(
                        question.id(),
                        MAKERS,
                        asker.id(),
                        question.words(),
                        Optional.of(helper.id()),
                        Stage.CLOSED,
                        false,
                        helped,
                        NOW,
                        NOW));
    }

    private void met(Member one, Member other) {
        Introduction begun = store.introductions().begin(one, other, NOW).orElseThrow();
        store.introductions().move(begun.id(), Introduction.State.MET);
    }
}
