package org.nobo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Pace;
import org.nobo.chat.PlatformId;

final class LanesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Lanes lanes = new Lanes(platform -> Pace.AS_FAST_AS_WE_CAN);

    @Test
    void a_place_that_had_nothing_more_to_say_takes_something_new_while_another_waits_since_the_same_moment() {
        lanes.add(delivery(1, "here"));
        lanes.settled(lanes.take(NOW).orElseThrow(), Optional.empty(), NOW);
        lanes.add(delivery(2, "there"));
        lanes.add(delivery(3, "here"));
        assertThat(lanes.take(NOW)).map(Delivery::id).contains(2L);
        assertThat(lanes.take(NOW)).map(Delivery::id).contains(3L);
    }

    private static Delivery delivery(long id, String place) {
        return new Delivery(
                id,
                new CommunityId("makers"),
                new PlatformId("fake"),
                "name-" + id,
                place,
                new Action.Delete("other"),
                Delivery.State.WAITING,
                0,
                NOW,
                NOW,
                Optional.empty());
    }
}
