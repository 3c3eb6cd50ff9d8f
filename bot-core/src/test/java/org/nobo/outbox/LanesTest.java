package org.nobo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Pace;
import org.nobo.chat.PlatformId;

final class LanesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Lanes lanes = new Lanes(platform -> Optional.of(Pace.AS_FAST_AS_WE_CAN));

    @Test
    void a_place_that_had_nothing_more_to_say_takes_something_new_while_another_waits_since_the_same_moment() {
        lanes.add(delivery(1, "here"));
        lanes.settled(lanes.take(NOW).orElseThrow(), Optional.empty(), NOW);
        lanes.add(delivery(2, "there"));
        lanes.add(delivery(3, "here"));
        assertThat(lanes.take(NOW)).map(Delivery::id).contains(2L);
        assertThat(lanes.take(NOW)).map(Delivery::id).contains(3L);
    }

    @Test
    void a_community_keeps_the_pace_of_its_platform_and_another_does_not_wait_for_it() {
        Pace slow = new Pace(Duration.ofSeconds(1), Duration.ofMillis(150));
        Lanes paced = new Lanes(platform -> Optional.of(slow));
        for (int id = 1; id <= 3; id++) {
            paced.add(delivery(id, "makers", "place-" + id));
        }
        paced.add(delivery(4, "bakers", "place-4"));
        assertThat(paced.take(NOW)).map(Delivery::id).contains(1L);
        assertThat(paced.take(NOW)).map(Delivery::id).as("of the others").contains(4L);
        assertThat(paced.take(NOW)).isEmpty();
        assertThat(paced.next()).contains(NOW.plusMillis(150));
        assertThat(paced.take(NOW.plusMillis(149))).isEmpty();
        assertThat(paced.take(NOW.plusMillis(150))).map(Delivery::id).contains(2L);
    }

    @Test
    void what_is_for_a_platform_that_is_not_there_waits_until_it_is() {
        AtomicReference<Optional<Pace>> there = new AtomicReference<>(Optional.empty());
        Lanes some = new Lanes(platform -> there.get());
        some.add(delivery(1, "here"));
        assertThat(some.next()).isEmpty();
        assertThat(some.take(NOW)).isEmpty();
        there.set(Optional.of(Pace.AS_FAST_AS_WE_CAN));
        assertThat(some.take(NOW)).map(Delivery::id).contains(1L);
    }

    @Test
    void of_several_communities_whoever_waits_longest_goes_first() {
        lanes.add(delivery(7, "makers", "here"));
        lanes.add(delivery(5, "bakers", "there"));
        lanes.add(delivery(6, "makers", "elsewhere"));
        assertThat(List.of(lanes.take(NOW), lanes.take(NOW), lanes.take(NOW)))
                .extracting(taken -> taken.orElseThrow().id())
                .containsExactly(5L, 6L, 7L);
    }

    @Test
    void two_communities_that_speak_in_one_place_speak_one_after_the_other() {
        lanes.add(delivery(1, "makers", "direct"));
        lanes.add(delivery(2, "bakers", "direct"));
        Delivery first = lanes.take(NOW).orElseThrow();
        assertThat(lanes.take(NOW)).isEmpty();
        lanes.settled(first, Optional.empty(), NOW);
        assertThat(lanes.take(NOW)).map(Delivery::id).contains(2L);
        assertThat(lanes.next()).isEmpty();
    }

    @Test
    void who_is_answered_while_many_are_written_to_does_not_wait_for_all_of_them() {
        Pace slow = new Pace(Duration.ofSeconds(1), Duration.ofMillis(150));
        Lanes paced = new Lanes(platform -> Optional.of(slow));
        for (int id = 1; id <= 500; id++) {
            paced.add(delivery(id, "makers", "place-" + id));
        }
        Instant then = NOW.plusMillis(150 * 10 + 1);
        for (int step = 0; step <= 10; step++) {
            assertThat(paced.take(NOW.plusMillis(150L * step)))
                    .map(Delivery::id)
                    .contains(1L + step);
        }
        paced.add(delivery(501, "makers", "answer", then));
        assertThat(paced.take(NOW.plusMillis(150 * 11))).map(Delivery::id).contains(501L);
        assertThat(paced.take(NOW.plusMillis(150 * 12))).map(Delivery::id).contains(12L);
    }

    private static Delivery delivery(long id, String place) {
        return delivery(id, "makers", place);
    }

    private static Delivery delivery(long id, String community, String place) {
        return delivery(id, community, place, NOW);
    }

    private static Delivery delivery(long id, String community, String place, Instant decided) {
        return new Delivery(
                id,
                new CommunityId(community),
                new PlatformId("fake"),
                "name-" + id,
                place,
                new Action.Delete("other"),
                Delivery.State.WAITING,
                0,
                decided,
                decided,
                Optional.empty());
    }
}
