package org.nobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those share who try again, and those who remember for a while. */
class PausesTest {

    @Test
    void each_pause_is_twice_the_one_before_and_none_is_longer_than_the_longest() {
        Pauses pauses = new Pauses(Duration.ofSeconds(3), Duration.ofSeconds(10));

        assertThat(pauses.after(pauses.first())).isEqualTo(Duration.ofSeconds(6));
        assertThat(pauses.after(Duration.ofSeconds(6))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.after(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void what_was_not_used_for_longest_is_forgotten_first() {
        Map<String, Integer> known = new LastUsed<>(2);
        known.put("one", 1);
        known.put("two", 2);
        assertThat(known.get("one")).isEqualTo(1);

        known.put("three", 3);

        assertThat(known).containsOnlyKeys("one", "three");
    }
}
