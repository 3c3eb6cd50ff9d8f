package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.PlatformProvider.Unreachable;
import org.nobo.chat.Safe;
import org.nobo.meaning.Model;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The bot as it runs on two platforms. No time has to pass: who is silent answers when the test says so. */
@Timeout(120)
final class RunningTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private Store store;
    private Running running;

    /** Line by line, so that a test can wait for one. */
    private final PrintWriter err = new PrintWriter(new StringWriter(), true) {
        @Override
        public void println(String line) {
            said.addAll(line.lines().toList());
        }
    };

    @BeforeEach
    void open() throws Exception {
        DatabaseAddress database = RealDatabase.H2.fresh();
        Pauses pauses = new Pauses(Duration.ofSeconds(5), Duration.ofSeconds(30));
        Settings settings = new Settings(
                database,
                Patience.USUAL,
                pauses,
                Model.NONE,
                Optional.of(new Settings.Web("127.0.0.1", 0, Optional.empty())),
                Optional.empty(),
                Optional.empty());
        store = Store.open(database);
        running = new Running(store, settings, Map.of(), new Arriving(pauses, pause -> answers.await(), err), err);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void runs(Door... doors) {
        Bot.Conditions conditions = new Bot.Conditions(InstantSource.system(), Patience.USUAL, Moments.QUIET, 1, false)
                .understanding(Model.NONE);
        Thread.ofVirtual().start(() -> {
            try {
                running.on(List.of(doors), Safe.locked("no key"), conditions);
                over.complete(null);
            } catch (Exception e) {
                over.completeExceptionally(e);
            }
        });
    }

    private String says(String part) throws InterruptedException {
        String line = said.take();
        while (!line.contains(part)) {
            line = said.take();
        }
        return line;
    }

    @Test
    void who_lets_the_bot_in_is_heard_at_once_while_another_is_knocked_at_and_health_says_so() throws Exception {
        Door there = new Door("there");
        Door silent = new Door("silent", new Unreachable("Nobody answers."));
        runs(there, silent);

        Matcher line = Pattern.compile("nobo: running on there, not yet on silent, port (\\d+); Ctrl-C stops it")
                .matcher(says("running on"));
        assertThat(line.matches()).isTrue();
        assertThat(there.behind().inbox()).isNotNull();
        assertThat(silent.behind().inbox()).isNull();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(asked(client, line.group(1), "/health"))
                    .isEqualTo("well\nsilent is not in yet; it is tried again\n");
            assertThat(asked(client, line.group(1), "/metrics"))
                    .contains("nobo_platform_in{platform=\"silent\"} 0.0", "nobo_platform_in{platform=\"there\"} 1.0");

            answers.countDown();

            assertThat(says("running on")).startsWith("nobo: running on silent and there, port ");
            assertThat(silent.behind().inbox()).isNotNull();
            assertThat(asked(client, line.group(1), "/health")).isEqualTo("well\n");
        }
        running.stop();
        assertThat(over).succeedsWithin(Duration.ofSeconds(60));
    }

    private static String asked(HttpClient client, String port, String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void what_somebody_has_to_mend_ends_it_at_once_even_where_another_is_silent() {
        runs(
                new Door("silent", new Unreachable("Nobody answers.")),
                new Door("wrong", new CannotConnect("Copy the token again.")));

        assertThat(over)
                .failsWithin(60, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("Copy the token again.");
        assertThat(answers.getCount()).isOne();
    }

    @Test
    void it_can_be_stopped_before_anybody_answers() throws Exception {
        runs(new Door("silent", new Unreachable("Nobody answers.")));
        says("it is tried again in 5 s");

        running.stop();

        assertThat(over).succeedsWithin(Duration.ofSeconds(60));
    }
}
