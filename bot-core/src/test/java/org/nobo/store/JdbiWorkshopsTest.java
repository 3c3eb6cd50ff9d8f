package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.feature.LostConflict;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.SharedValue;
import org.nobo.name.workshop.Asked;
import org.nobo.name.workshop.Ballot;
import org.nobo.name.workshop.Bundle;
import org.nobo.name.workshop.Contribution;
import org.nobo.name.workshop.Draft;
import org.nobo.name.workshop.Part;
import org.nobo.name.workshop.Quorum;
import org.nobo.name.workshop.Readers;
import org.nobo.name.workshop.Remark;
import org.nobo.name.workshop.Rules;
import org.nobo.name.workshop.Stage;
import org.nobo.name.workshop.Vote;
import org.nobo.name.workshop.Workshop;
import org.nobo.name.workshop.Workshops;

final class JdbiWorkshopsTest extends OnEveryDatabase {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private Workshop begins(Quorum quorum, Stage stage) {
        Workshop workshop = new Workshop(
                ID,
                MAKERS,
                stage,
                1,
                1,
                new Rules(7, 5, 3, true, quorum),
                GENERAL,
                NOW,
                Optional.of(NOW.plusSeconds(60)),
                Optional.of(arrives(MAKERS, "lea").id()));
        store.workshops().begin(workshop);
        return workshop;
    }

    @Test
    void a_workshop_comes_back_as_it_is_and_moves_once_from_a_step() {
        Workshop workshop = begins(new Quorum.Share(30), Stage.GATHER);
        assertThat(store.workshops().find(ID)).contains(workshop);
        assertThat(store.workshops().find(ID, true)).contains(workshop);
        assertThat(store.workshops().latest(MAKERS)).contains(workshop);
        assertThat(store.workshops().latest(BAKERS)).isEmpty();
        for (Stage stage : Stage.values()) {
            Workshop before = store.workshops().find(ID).orElseThrow();
            Workshop moved = new Workshop(
                    ID,
                    MAKERS,
                    stage,
                    before.step() + 1,
                    2,
                    before.rules(),
                    GENERAL,
                    NOW,
                    Optional.empty(),
                    Optional.empty());
            assertThat(store.workshops().move(before, moved)).isTrue();
            assertThat(store.workshops().move(before, moved)).isFalse();
            assertThat(store.workshops().find(ID)).contains(moved);
        }
    }

    /** Two leaders press in the same moment, each in a turn of their own. */
    @Test
    void of_two_turns_that_move_it_at_once_one_does() throws Exception {
        Workshop before = begins(new Quorum.Share(30), Stage.GATHER);
        for (int round = 0; round < 20; round++) {
            Workshop from = store.workshops().find(ID).orElseThrow();
            Workshop to = new Workshop(
                    ID,
                    MAKERS,
                    Stage.VOTE,
                    from.step() + 1,
                    1,
                    before.rules(),
                    GENERAL,
                    NOW,
                    Optional.empty(),
                    Optional.empty());
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Boolean> press = () -> {
                together.await(30, TimeUnit.SECONDS);
                try {
                    return store.transactions().inOne(() -> store.workshops().move(from, to));
                } catch (LostConflict lost) {
                    return store.transactions().inOne(() -> store.workshops().move(from, to));
                }
            };
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> moved = two.invokeAll(List.of(press, press));
                assertThat(List.of(moved.get(0).get(), moved.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void what_was_said_is_one_answer_each_numbered_and_put_in_groups() {
        begins(new Quorum.Heads(3), Stage.GATHER);
        Member ann = arrives(MAKERS, "ann");
        Workshops workshops = store.workshops();
        workshops.keep(new Part(ID, ann.id(), 2, true, true));
        assertThat(workshops.part(ID, ann.id())).contains(new Part(ID, ann.id(), 2, true, true));
        for (Asked asked : Asked.values()) {
            workshops.say(ID, ann.id(), asked, "first");
            workshops.say(ID, ann.id(), asked, asked.word());
        }
        workshops.number(workshops.said(ID).reversed());
        List<Bundle> bundles = List.of(new Bundle(ID, 1, true, "", ""), new Bundle(ID, 2, false, "Fun", "Joy"));
        workshops.bundle(ID, bundles, Map.of(1, 1, 2, 2));
        assertThat(workshops.bundles(ID)).isEqualTo(bundles);
        assertThat(workshops.said(ID)).extracting(Contribution::number).containsExactly(1, 2, 3);
        assertThat(workshops.said(ID))
                .extracting(Contribution::bundle)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty());
        assertThat(workshops.said(ID)).allMatch(Contribution::quotable);
        workshops.unsay(ID, ann.id());
        assertThat(workshops.said(ID)).isEmpty();
    }

    @Test
    void drafts_remarks_and_votes_come_back_and_a_sealed_vote_is_nobodys() {
        begins(new Quorum.Heads(3), Stage.VOTE);
        Member ann = arrives(MAKERS, "ann");
        Workshops workshops = store.workshops();
        Charter charter = new Charter(
                "Menders",
                "We mend.\nAnd make.",
                List.of(
                        new SharedValue("learning", "Learning", "We ask: why?"),
                        new SharedValue("craft", "Craft", "We look twice."),
                        new SharedValue("own-good-bread", "Good bread", "We eat.")));
        workshops.propose(new Draft(ID, 1, charter, NOW));
        assertThat(workshops.drafts(ID)).containsExactly(new Draft(ID, 1, charter, NOW));
        for (Readers readers : Readers.values()) {
            workshops.keep(new Remark(readers.word(), ID, 1, ann.id(), "Hm.", readers, NOW));
        }
        assertThat(workshops.remarks(ID)).hasSize(3).isEqualTo(workshops.remarksBy(ann.id()));
        for (Ballot ballot : Ballot.values()) {
            workshops.vote(new Vote("v", ID, 1, Optional.of(ann.id()), ballot, "why", true));
        }
        assertThat(workshops.votes(ID, 1))
                .containsExactly(new Vote("v", ID, 1, Optional.of(ann.id()), Ballot.OBJECT, "why", true));
        assertThat(workshops.own(ann.id())).hasSize(4);
        workshops.seal(ID, 1);
        assertThat(workshops.votes(ID, 1)).allMatch(vote -> vote.member().isEmpty());
        workshops.forget(ann.id());
        assertThat(workshops.own(ann.id())).isEmpty();
        assertThat(workshops.votes(ID, 1)).hasSize(1);
    }
}
