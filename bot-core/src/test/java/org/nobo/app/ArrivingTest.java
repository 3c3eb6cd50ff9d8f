package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.Safe;
import org.nobo.script.FakePlatform;

/** A bot that starts while a platform cannot be reached. */
final class ArrivingTest {
    private final StringWriter said = new StringWriter();
    private final List<Duration> waited = new ArrayList<>();
    private final Arriving arriving = new Arriving(
            new Pauses(Duration.ofSeconds(5), Duration.ofSeconds(30)), waited::add, new PrintWriter(said, true));

    /** Answers with these failures first, and then lets the bot in. */
    private static final class Door implements PlatformProvider {
        private final Deque<CannotConnect> failures = new ArrayDeque<>();
        private int knocks;

        Door(CannotConnect... failures) {
            this.failures.addAll(List.of(failures));
        }

        @Override
        public PlatformId id() {
            return new PlatformId("chat");
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of();
        }

        @Override
        public Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect {
            knocks++;
            if (!failures.isEmpty()) {
                throw failures.poll();
            }
            return Optional.of(new FakePlatform());
        }
    }

    private static PlatformProvider.CannotConnect away() {
        return new PlatformProvider.Unreachable("Nobody answers.");
    }

    private List<ChatPlatform> joins(PlatformProvider... doors) throws Exception {
        return arriving.at(List.of(doors), Map.of(), Safe.locked("no key"));
    }

    @Test
    void it_knocks_after_pauses_that_grow_says_so_and_is_in_when_somebody_answers() throws Exception {
        Door there = new Door();
        Door silent = new Door(away(), away(), away(), away());

        assertThat(joins(there, silent)).hasSize(2);

        assertThat(waited)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(there.knocks).isEqualTo(1);
        assertThat(said.toString().lines())
                .hasSize(8)
                .startsWith("nobo: Nobody answers.", "nobo: it is tried again in 5 s; Ctrl-C stops it");
    }

    @Test
    void what_somebody_has_to_mend_ends_it_at_once_even_where_another_is_silent() {
        Door wrong = new Door(new PlatformProvider.CannotConnect("Copy the token again."));

        assertThatThrownBy(() -> joins(new Door(away()), wrong)).hasMessage("Copy the token again.");

        assertThat(waited).isEmpty();
    }
}
