package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.PlatformId;
import org.nobo.chat.WebDoor.Knock;
import org.nobo.script.Script;

/** What those see who watch over a running bot. */
class MetersTest {
    @Test
    void what_was_handled_sent_and_counted_can_be_read_and_names_nobody() {
        Script.once(chat -> {
            Platforms platforms = new Platforms(List.of(chat.platform().id(), new PlatformId("away")));
            try (Meters meters = Meters.over(chat.store(), platforms)) {
                platforms.isIn(chat.platform());
                meters.count(chat.platform());
                chat.wasHere("ann").says("Hello!").hears("Hello ann").and().nothingMore();
                String read = meters.knock(new Knock("GET", "", Map.of(), new byte[0]))
                        .body();
                assertThat(read)
                        .contains(
                                "nobo_turns_seconds_count{event=\"MessagePosted\"} 1",
                                "nobo_deliveries_total{platform=\"fake\",result=\"sent\"} 1.0",
                                "nobo_outbox_waiting 0.0",
                                "nobo_fake_done_total 1.0",
                                "nobo_platform_in{platform=\"fake\"} 1.0",
                                "nobo_platform_in{platform=\"away\"} 0.0",
                                "hikaricp_connections_active",
                                "jvm_memory_used_bytes")
                        .doesNotContain("ann", "Hello");
            }
        });
    }
}
