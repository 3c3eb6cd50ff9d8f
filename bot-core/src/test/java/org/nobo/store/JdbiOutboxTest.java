package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.inbox.HeardEvents.Arrived;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Delivery.State;
import org.nobo.outbox.Mark;
import org.nobo.outbox.Outbox;

final class JdbiOutboxTest extends OnEveryDatabase {
    private static final Place ANN = new Place.Direct(account("ann"));
    private static final MessageRef SAID = new MessageRef(ANN, "m1");

    private Outbox outbox;

    @BeforeEach
    void take() {
        outbox = store.outbox();
    }

    private static Action say(String words) {
        return new Action.Post(ANN, Message.of(Text.of(words)));
    }

    private Delivery put(String name) {
        return outbox.put(MAKERS, SLACK, name, ANN.key(), say(name), NOW).orElseThrow();
    }

    private boolean settle(Mark mark) {
        return outbox.settle(List.of(mark)).getFirst();
    }

    private Delivery claimed(Delivery delivery) {
        assertThat(settle(new Mark.Claim(delivery, NOW.plusSeconds(1)))).isTrue();
        return outbox.onItsWay(delivery.id()).orElseThrow();
    }

    private void die(Delivery delivery) {
        settle(new Mark.Dead(claimed(delivery), "500"));
    }

    @Test
    void a_decision_is_read_as_it_was_written() {
        Delivery written = put("welcome/1");
        assertThat(written.state()).isEqualTo(State.WAITING);
        assertThat(outbox.unsent(0, 10)).containsExactly(written);
        assertThat(outbox.onItsWay(written.id())).contains(written);
    }

    @Test
    void a_name_is_taken_once_and_only_in_its_community_and_on_its_platform() {
        put("welcome/1");
        assertThat(outbox.put(MAKERS, SLACK, "welcome/1", ANN.key(), say("again"), NOW))
                .isEmpty();
        assertThat(outbox.put(BAKERS, SLACK, "welcome/1", ANN.key(), say("other"), NOW))
                .isPresent();
        assertThat(outbox.put(MAKERS, new PlatformId("discord"), "welcome/1", ANN.key(), say("other"), NOW))
                .isPresent();
    }

    @Test
    void a_name_stays_taken_when_its_delivery_is_settled_in_whatever_way() {
        settle(new Mark.Sent(claimed(put("sent")), SAID, Optional.empty()));
        settle(new Mark.Refused(claimed(put("refused")), DeliveryFailure.Why.CLOSED, Optional.empty()));
        Delivery dropped = put("dropped");
        die(dropped);
        assertThat(outbox.drop(MAKERS, dropped.id())).isTrue();
        for (String name : List.of("sent", "refused", "dropped")) {
            assertThat(outbox.put(MAKERS, SLACK, name, ANN.key(), say("again"), NOW))
                    .as(name)
                    .isEmpty();
        }
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_decision_undone_with_its_turn_was_never_there() {
        try {
            store.transactions().inOne(() -> {
                put("welcome/1");
                throw new IllegalStateException("the turn failed");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the turn failed");
        }
        assertThat(outbox.unsent(0, 10)).isEmpty();
        put("welcome/1");
    }

    @Test
    void those_to_whom_something_was_said_directly_are_known_the_last_one_first() {
        Place bob = new Place.Direct(account("bob"));
        said("one", ANN, NOW);
        said("two", bob, NOW.plusSeconds(1));
        said("three", ANN, NOW.plusSeconds(2));
        said("four", new Place.Channel(account("ann").workspace(), "general"), NOW);
        settle(new Mark.Refused(
                claimed(decided("five", new Place.Direct(account("cid")), NOW)),
                DeliveryFailure.Why.CLOSED,
                Optional.empty()));
        assertThat(store.events().bookmarks().writtenTo(SLACK)).containsExactly("ann", "bob");
        assertThat(store.events().bookmarks().writtenTo(new PlatformId("discord")))
                .isEmpty();
    }

    private Delivery decided(String name, Place place, Instant at) {
        return outbox.put(MAKERS, SLACK, name, place.key(), say(name), at).orElseThrow();
    }

    private void said(String name, Place place, Instant at) {
        settle(new Mark.Sent(claimed(decided(name, place, at)), new MessageRef(place, name), Optional.empty()));
    }

    @Test
    void one_claims_what_two_have_read() {
        Delivery read = put("welcome/1");
        assertThat(settle(new Mark.Claim(read, NOW))).isTrue();
        assertThat(settle(new Mark.Claim(read, NOW))).isFalse();
        Delivery now = outbox.onItsWay(read.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(State.CLAIMED);
        assertThat(now.attempts()).isEqualTo(1);
        assertThat(now.claimedAt()).contains(NOW);
    }

    @Test
    void of_many_marks_each_says_for_itself_whether_it_was_written() {
        Delivery first = put("1");
        Delivery second = put("2");
        settle(new Mark.Claim(first, NOW));
        assertThat(outbox.settle(List.of(new Mark.Claim(first, NOW), new Mark.Claim(second, NOW))))
                .containsExactly(false, true);
        assertThat(outbox.settle(List.of())).isEmpty();
    }

    @Test
    void what_is_to_be_tried_again_waits_until_it_is_due_in_the_state_it_is_in() {
        Delivery claimed = claimed(put("welcome/1"));
        Instant due = NOW.plus(Duration.ofMinutes(3));
        settle(new Mark.Again(claimed, State.CLAIMED, due, "timed out".repeat(200)));
        Delivery again = outbox.onItsWay(claimed.id()).orElseThrow();
        assertThat(again.dueAt()).isEqualTo(due);
        assertThat(again.state()).isEqualTo(State.CLAIMED);
        assertThat(again.claimedAt()).isEqualTo(claimed.claimedAt());
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void what_was_only_asked_to_wait_counts_as_not_attempted() {
        Delivery claimed = claimed(put("welcome/1"));
        settle(new Mark.Again(put("welcome/2"), State.WAITING, NOW, ""));
        settle(new Mark.Again(unattempted(claimed), State.WAITING, NOW, "asked to slow down"));
        assertThat(outbox.unsent(0, 10)).extracting(Delivery::attempts).containsExactly(0, 0);
    }

    private static Delivery unattempted(Delivery it) {
        return new Delivery(
                it.id(),
                it.community(),
                it.platform(),
                it.name(),
                it.place(),
                it.action(),
                it.state(),
                0,
                it.decidedAt(),
                it.dueAt(),
                it.claimedAt());
    }

    @Test
    void what_is_unsent_comes_in_the_order_of_decision_from_where_one_left_off() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(put("n" + i).id());
        }
        settle(new Mark.Sent(claimed(outbox.onItsWay(ids.get(1)).orElseThrow()), SAID, Optional.empty()));
        assertThat(ids).isSorted();
        assertThat(outbox.unsent(0, 3)).extracting(Delivery::name).containsExactly("n0", "n2", "n3");
        assertThat(outbox.unsent(ids.get(3), 3)).extracting(Delivery::name).containsExactly("n4");
        assertThat(outbox.waiting()).isEqualTo(4);
    }

    @Test
    void a_decision_is_traced_by_its_name_before_and_after_it_was_sent() {
        Delivery delivery = put("welcome/1");
        assertThat(outbox.trace(MAKERS, "welcome/1").orElseThrow().sent()).isEmpty();
        settle(new Mark.Sent(claimed(delivery), SAID, Optional.empty()));
        Outbox.Trace trace = outbox.trace(MAKERS, "welcome/1").orElseThrow();
        assertThat(trace.sent()).contains(SAID);
        assertThat(trace.state()).isEqualTo(State.SENT);
        assertThat(trace.place()).isEqualTo(ANN.key());
        assertThat(outbox.trace(BAKERS, "welcome/1")).isEmpty();
        assertThat(outbox.trace(MAKERS, "welcome/2")).isEmpty();
    }

    @Test
    void a_message_of_ours_leads_back_to_its_decision() {
        settle(new Mark.Sent(claimed(put("welcome/1")), SAID, Optional.empty()));
        assertThat(outbox.behind(SAID)).map(Outbox.Trace::name).contains("welcome/1");
        assertThat(outbox.behind(new MessageRef(GENERAL, "m1"))).isEmpty();
        assertThat(outbox.behind(new MessageRef(ANN, "m2"))).isEmpty();
    }

    @Test
    void a_direct_message_leads_back_even_where_the_platform_does_not_say_the_workspace() {
        settle(new Mark.Sent(claimed(put("welcome/1")), SAID, Optional.empty()));
        Place unsaid = new Place.Direct(new Account(Workspace.unsaid(SLACK), "ann"));
        assertThat(outbox.behind(new MessageRef(unsaid, "m1")))
                .map(Outbox.Trace::name)
                .contains("welcome/1");
    }

    @Test
    void what_somebody_is_to_be_told_is_written_with_the_mark_and_once() {
        Delivery delivery = claimed(put("welcome/1"));
        Event told = new Event.Delivered("delivered/makers/slack/welcome/1", NOW, MAKERS, "welcome/1", SAID);
        settle(new Mark.Sent(delivery, SAID, Optional.of(told)));
        settle(new Mark.Sent(delivery, SAID, Optional.of(told)));
        assertThat(store.events().waiting()).extracting(Arrived::event).containsExactly(told);
    }

    @Test
    void the_dead_are_listed_in_their_community_with_why() {
        Delivery first = put("welcome/1");
        die(first);
        die(put("welcome/2"));
        assertThat(outbox.dead(MAKERS)).extracting(Outbox.Letter::name).containsExactly("welcome/1", "welcome/2");
        Outbox.Letter letter = outbox.dead(MAKERS).getFirst();
        assertThat(letter.note()).isEqualTo("500");
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.decidedAt()).isEqualTo(NOW);
        assertThat(letter.id()).isEqualTo(first.id());
        assertThat(outbox.dead(BAKERS)).isEmpty();
        assertThat(outbox.unsent(0, 10)).isEmpty();
    }

    @Test
    void a_dead_one_is_tried_again_from_where_it_was_and_only_by_its_own_community() {
        Delivery dead = put("welcome/1");
        die(dead);
        assertThat(outbox.replay(BAKERS, dead.id(), NOW)).isFalse();
        assertThat(outbox.replay(MAKERS, dead.id() + 1, NOW)).isFalse();
        Instant later = NOW.plus(Duration.ofDays(1));
        assertThat(outbox.replay(MAKERS, dead.id(), later)).isTrue();
        assertThat(outbox.replay(MAKERS, dead.id(), later)).isFalse();
        Delivery again = outbox.onItsWay(dead.id()).orElseThrow();
        assertThat(again.state()).as("it may have happened").isEqualTo(State.CLAIMED);
        assertThat(again.claimedAt()).contains(NOW.plusSeconds(1));
        assertThat(again.attempts()).isZero();
        assertThat(again.dueAt()).isEqualTo(later);
        assertThat(outbox.dead(MAKERS)).isEmpty();
    }

    @Test
    void only_a_dead_one_is_given_up_and_only_by_its_own_community() {
        Delivery waits = put("welcome/1");
        assertThat(outbox.drop(MAKERS, waits.id())).isFalse();
        die(waits);
        assertThat(outbox.drop(BAKERS, waits.id())).isFalse();
        assertThat(outbox.drop(MAKERS, waits.id())).isTrue();
        assertThat(outbox.drop(MAKERS, waits.id())).isFalse();
        assertThat(outbox.dead(MAKERS)).isEmpty();
    }

    @Test
    void what_is_settled_is_forgotten_after_its_time_and_what_waits_never() {
        settle(new Mark.Sent(claimed(put("sent")), SAID, Optional.empty()));
        die(put("dead"));
        put("waits");
        assertThat(outbox.forget(NOW)).as("not older than now").isZero();
        assertThat(outbox.forget(NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(outbox.trace(MAKERS, "sent")).isEmpty();
        assertThat(outbox.dead(MAKERS)).hasSize(1);
        assertThat(outbox.waiting()).isEqualTo(1);
    }

    @Test
    void of_many_who_decide_the_same_at_once_one_writes_it() throws Exception {
        List<Callable<Integer>> deciders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            deciders.add(() -> {
                int written = 0;
                for (int n = 0; n < 25; n++) {
                    String name = "n" + n;
                    written += store.transactions()
                            .inOne(() -> outbox.put(MAKERS, SLACK, name, ANN.key(), say(name), NOW))
                            .map(fresh -> 1)
                            .orElse(0);
                }
                return written;
            });
        }
        assertThat(sum(deciders)).isEqualTo(25);
        assertThat(outbox.waiting()).isEqualTo(25);
    }

    @Test
    void what_is_being_settled_is_not_decided_again_meanwhile() throws Exception {
        List<Callable<Integer>> both = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            deliveries.add(claimed(put("n" + n)));
        }
        both.add(() -> {
            deliveries.forEach(each -> settle(new Mark.Sent(each, SAID, Optional.empty())));
            return 0;
        });
        both.add(() -> {
            int again = 0;
            for (Delivery each : deliveries) {
                again += outbox.put(MAKERS, SLACK, each.name(), ANN.key(), say("again"), NOW)
                                .isPresent()
                        ? 1
                        : 0;
            }
            return again;
        });
        assertThat(sum(both)).isZero();
        assertThat(outbox.waiting()).isZero();
    }

    private static int sum(List<Callable<Integer>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            int sum = 0;
            for (var each : threads.invokeAll(tasks)) {
                sum += each.get();
            }
            return sum;
        }
    }

    @Test
    void the_key_on_the_platform_is_the_same_each_time_it_is_read() {
        Delivery written = put("welcome/1");
        assertThat(outbox.onItsWay(written.id()).orElseThrow().key()).isEqualTo(written.key());
        CommunityId other = BAKERS;
        Delivery theirs =
                outbox.put(other, SLACK, "welcome/1", ANN.key(), say("x"), NOW).orElseThrow();
        assertThat(theirs.key()).isNotEqualTo(written.key());
    }
}
