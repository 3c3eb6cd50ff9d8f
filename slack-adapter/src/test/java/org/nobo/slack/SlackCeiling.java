package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.app.Bot;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * How many events a second the whole bot takes for long, all that they hold handled and written down, beside what Slack's
 * SDK takes that does nothing but acknowledge. Faster and faster, each step for {@code ceiling.seconds}, until the slowest
 * hundredth waits half a second for its acknowledgement. Not among the tests of the build: {@code mvn -Psoak verify} runs
 * it.
 */
class SlackCeiling {
    private static final int SECONDS = Integer.getInteger("ceiling.seconds", 10);
    private static final List<Integer> RATES =
            List.of(50, 100, 200, 300, 400, 500, 650, 800, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000);
    private static final int PEOPLE = 60;
    private static final double MOST_MS = 500;

    /**
     * A step.
     *
     * @param rate the events a second that were meant, {@code sent} those that the local Slack came to send
     * @param open what was not acknowledged in ten seconds after the last
     */
    private record Step(int rate, double sent, long open, double p50, double p99) {
        static final Step NONE = new Step(0, 0, 0, 0, 0);

        boolean held() {
            return open == 0 && p99 < MOST_MS && sent > rate * 0.95;
        }

        @Override
        public String toString() {
            return "%d/s (sent %.0f/s, not acknowledged %d, p50 %.1f ms, p99 %.1f ms)"
                    .formatted(rate, sent, open, p50, p99);
        }
    }

    @Test
    void the_bot_is_held_against_the_bare_sdk(@TempDir Path folder) throws Exception {
        Step bare = bareBolt();
        Step bot = theBot(folder);
        System.out.printf("slack ceiling: bare Bolt %s%n", bare);
        System.out.printf("slack ceiling: the whole bot %s%n", bot);
        assertThat(bot.rate()).as("events a second").isGreaterThanOrEqualTo(50);
    }

    private static Step bareBolt() throws Exception {
        try (Office office = new Office(InstantSource.system())) {
            SlackConfig here = new SlackConfig();
            here.setProxyUrl(null);
            here.setMethodsEndpointUrlPrefix(office.slack.apiUrl());
            App app = new App(AppConfig.builder()
                    .slack(Slack.getInstance(here))
                    .singleTeamBotToken(LocalSlack.BOT_TOKEN)
                    .authTestCacheEnabled(true)
                    .build());
            app.event(MessageEvent.class, (event, context) -> context.ack());
            SocketModeApp line =
                    new SocketModeApp(LocalSlack.APP_TOKEN, app, SocketModeClient.Backend.JavaWebSocket, 10);
            line.startAsync();
            Step best = climbed(office, "bare Bolt");
            line.stop();
            return best;
        }
    }

    private static Step theBot(Path folder) throws Exception {
        try (Office office = new Office(InstantSource.system());
                Store store = Store.open(DatabaseAddress.embedded(folder));
                Bot bot = new Bot(
                        store,
                        List.of(office.connected(Duration.ofSeconds(2))),
                        new Bot.Conditions(InstantSource.system(), Patience.USUAL, Moments.QUIET, 1, false))) {
            bot.start();
            office.slack.await("a look around", () -> office.slack.calls("users.list") > 0);
            return climbed(office, "the whole bot");
        }
    }

    /** The last step that held; one that does not hold is tried once more. */
    private static Step climbed(Office office, String what) {
        office.slack.await("a connection", () -> office.slack.connectionsEver() > 0);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(office.slack.has(Somebody.called("p" + i)));
        }
        String general = office.slack.channel("general", people.toArray(String[]::new));
        Step best = Step.NONE;
        for (int rate : RATES) {
            Step step = Stream.generate(() -> stepped(office, general, people, rate))
                    .limit(2)
                    .peek(tried -> System.out.printf("  %s at %s%n", what, tried))
                    .filter(Step::held)
                    .findFirst()
                    .orElse(Step.NONE);
            if (!step.held()) {
                break;
            }
            best = step;
        }
        return best;
    }

    private static Step stepped(Office office, String general, List<String> people, int rate) {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        int all = rate * SECONDS;
        long begun = System.nanoTime();
        for (int i = 0; i < all; i++) {
            SlackSoak.sleepUntil(begun + i * TimeUnit.SECONDS.toNanos(1) / rate);
            long at = System.nanoTime();
            var unused = office.people
                    .says(people.get(i % PEOPLE), general, "chatter " + i)
                    .told()
                    .ack()
                    .thenRun(() -> took.add(System.nanoTime() - at));
            if (i % rate == 0) {
                office.slack.forgetsOld(general, 500);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (took.size() < all && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        List<Long> times = took.stream().sorted().toList();
        return new Step(
                rate,
                all / seconds,
                all - times.size(),
                SlackSoak.percentile(times, 50),
                SlackSoak.percentile(times, 99));
    }
}
