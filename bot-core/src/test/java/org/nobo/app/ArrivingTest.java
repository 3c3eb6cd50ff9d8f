package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.Safe;

/** A bot that starts while a platform cannot be reached. */
final class ArrivingTest {
    private final StringWriter said = new StringWriter();
    private final List<Duration> waited = new ArrayList<>();
    private final Arriving arriving = new Arriving(
            new Pauses(Duration.ofSeconds(5), Duration.ofSeconds(30)), waited::add, new PrintWriter(said, true));

    private static PlatformProvider.CannotConnect away() {
        return new PlatformProvider.Unreachable("Nobody answers.");
    }

    private ChatPlatform joins(PlatformProvider door) throws Exception {
        return arriving.at(door, Map.of(), Safe.locked("no key"));
    }

    @Test
    void it_knocks_after_pauses_that_grow_says_so_and_is_in_when_somebody_answers() throws Exception {
        Door silent = new Door("moon", away(), away(), away(), away());

        assertThat(joins(silent).id()).isEqualTo(silent.id());

        assertThat(waited)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(said.toString().lines())
                .hasSize(8)
                .startsWith("nobo: Nobody answers.", "nobo: it is tried again in 5 s; Ctrl-C stops it");
    }

    @Test
    void what_somebody_has_to_mend_ends_it_at_once() {
        Door wrong = new Door("moon", new PlatformProvider.CannotConnect("Copy the token again."));

        assertThatThrownBy(() -> joins(wrong)).hasMessage("Copy the token again.");

        assertThat(waited).isEmpty();
        assertThat(said.toString()).isEmpty();
    }
}
