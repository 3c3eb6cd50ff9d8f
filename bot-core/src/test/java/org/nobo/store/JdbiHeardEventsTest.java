package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.inbox.HeardEvents;
import org.nobo.inbox.HeardEvents.Arrived;

final class JdbiHeardEventsTest extends OnEveryDatabase {
    private static final String ANNS_LANE = "slack/ann";

    private HeardEvents events;

    @BeforeEach
    void take() {
        events = store.events();
    }

    private static Arrived arrived(String id) {
        return arrived(id, "ann");
    }

    private static Arrived arrived(String id, String who) {
        Event event = new Event.HomeOpened(id, NOW, account(who));
        return new Arrived("slack", id, "slack/" + who, event);
    }

    @Test
    void an_event_is_handled_once_and_known_from_then_on() {
        assertThat(events.isDone("slack", "e1")).isFalse();
        assertThat(events.handle("slack", "e1", NOW)).isTrue();
        assertThat(events.handle("slack", "e1", NOW)).isFalse();
        assertThat(events.isDone("slack", "e1")).isTrue();
        assertThat(events.isDone("discord", "e1")).isFalse();
        assertThat(events.isDone("slack", "e2")).isFalse();
    }

    @Test
    void what_arrived_waits_in_its_order_until_it_is_handled() {
        events.arrive(arrived("e2"), NOW);
        events.arrive(arrived("e1"), NOW);
        events.arrive(arrived("e2"), NOW);
        assertThat(events.waiting()).containsExactly(arrived("e2"), arrived("e1"));
        assertThat(events.isDone("slack", "e2")).as("it is still to be handled").isFalse();
        assertThat(events.handle("slack", "e2", NOW)).isTrue();
        assertThat(events.waiting()).containsExactly(arrived("e1"));
    }

    @Test
    void what_arrives_late_although_it_is_handled_does_not_wait_for_ever() {
        events.handle("slack", "e1", NOW);
        events.arrive(arrived("e1"), NOW);
        assertThat(events.waiting()).isEmpty();
    }

    @Test
    void what_failed_is_kept_with_its_event_and_is_not_handled_again_by_itself() {
        events.fail(arrived("e1"), NOW);
        assertThat(events.failed()).containsExactly(arrived("e1"));
        assertThat(events.isDone("slack", "e1")).isTrue();
        assertThat(events.waiting()).isEmpty();
    }

    @Test
    void what_arrived_and_then_failed_no_longer_waits() {
        events.arrive(arrived("e1"), NOW);
        events.fail(arrived("e1"), NOW);
        assertThat(events.waiting()).isEmpty();
        assertThat(events.failed()).containsExactly(arrived("e1"));
    }

    @Test
    void what_was_handled_cannot_fail_any_more() {
        events.handle("slack", "e1", NOW);
        events.fail(arrived("e1"), NOW);
        assertThat(events.failed()).isEmpty();
    }

    @Test
    void what_is_held_for_one_person_is_released_in_its_order_and_only_for_that_person() {
        events.hold(arrived("e1"), NOW);
        events.hold(arrived("e2"), NOW);
        events.hold(arrived("e3", "bob"), NOW);
        assertThat(events.isDone("slack", "e1"))
                .as("it was asked about already")
                .isTrue();
        assertThat(events.waiting()).isEmpty();
        assertThat(events.release(ANNS_LANE)).containsExactly(arrived("e1"), arrived("e2"));
        assertThat(events.release(ANNS_LANE)).isEmpty();
        assertThat(events.waiting()).containsExactly(arrived("e1"), arrived("e2"));
        assertThat(events.isDone("slack", "e1")).isFalse();
        assertThat(events.isDone("slack", "e3")).isTrue();
    }

    @Test
    void what_arrived_can_be_held() {
        events.arrive(arrived("e1"), NOW);
        events.hold(arrived("e1"), NOW);
        assertThat(events.waiting()).isEmpty();
        assertThat(events.release(ANNS_LANE)).containsExactly(arrived("e1"));
    }

    @Test
    void what_was_handled_or_held_is_forgotten_after_its_time_and_what_waits_or_failed_never() {
        Instant later = NOW.plusSeconds(60);
        events.handle("slack", "handled", NOW);
        events.hold(arrived("held"), NOW);
        events.arrive(arrived("waits"), NOW);
        events.fail(arrived("failed"), NOW);
        events.handle("slack", "young", later);
        assertThat(events.forget(later)).isEqualTo(2);
        assertThat(events.isDone("slack", "handled")).isFalse();
        assertThat(events.isDone("slack", "held")).isFalse();
        assertThat(events.isDone("slack", "young")).isTrue();
        assertThat(events.waiting()).hasSize(1);
        assertThat(events.failed()).hasSize(1);
    }

    @Test
    void of_two_turns_that_handle_one_event_at_once_one_does() throws Exception {
        Callable<Integer> turn = () -> {
            int won = 0;
            for (int i = 0; i < 50; i++) {
                String id = "e" + i;
                won += store.transactions().inOne(() -> events.handle("slack", id, NOW)) ? 1 : 0;
            }
            return won;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            int won = 0;
            for (var each : threads.invokeAll(List.of(turn, turn))) {
                won += each.get();
            }
            assertThat(won).isEqualTo(50);
        }
    }
}
