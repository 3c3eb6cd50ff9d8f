package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.WebDoor.Knock;

final class CountsDoorTest {

    @Test
    void what_is_counted_can_be_read_by_a_program() {
        CountsDoor door = new CountsDoor(Map.of("slack", () -> Map.of("connections_lost", 2L), "quiet", Map::of));
        assertThat(door.knock(new Knock("GET", "", Map.of(), new byte[0])).body())
                .isEqualTo("# TYPE nobo_slack_connections_lost_total counter\nnobo_slack_connections_lost_total 2\n");
    }
}
