package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.app.Bot;
import org.nobo.chat.Event;
import org.nobo.chat.Text;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * The whole bot in a Slack that fails at random, for as long as {@code soak.seconds} says, at {@code soak.rate} events a
 * second. One in {@code soak.oneIn} (twelve unless set) is a command by direct message that is answered; the others are what
 * a busy workspace does. Not among the tests of the build: {@code mvn -Psoak verify} runs it.
 */
class SlackSoak {
    private static final int SECONDS = Integer.getInteger("soak.seconds", 600);
    private static final int RATE = Integer.getInteger("soak.rate", 50);
    private static final int PEOPLE = 60;
    private static final int ONE_IN = Integer.getInteger("soak.oneIn", 12);

    private final SplittableRandom chance = new SplittableRandom(Long.getLong("soak.seed", 1));
    private final Map<String, Integer> handled = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Taken> acknowledged = new ConcurrentLinkedQueue<>();
    private final long born = System.nanoTime();
    private final List<Told> open = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private final List<String> chatter = new ArrayList<>();
    private final Office office = new Office(InstantSource.system());
    private final List<String> people = new ArrayList<>();
    private String general;
    private int repeated;

    /** An event that was acknowledged: in which second of the soak it was sent, and after how many nanoseconds. */
    private record Taken(long second, long after) {}

    /** An event that may not have been taken yet. */
    private record Told(Envelope envelope, long at) {}

    @Test
    void nothing_is_lost_nothing_is_said_twice_and_the_order_is_kept(@TempDir Path folder) throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(office.slack.has(Somebody.called("p" + i)));
        }
        general = office.slack.channel("general", people.toArray(String[]::new));
        Feature echo = routes -> routes.command(
                        "echo", (command, turn) -> Reaction.post(command.where(), Text.said("echo " + command.words())))
                .on(Event.MessagePosted.class, (message, turn) -> {
                    handled.merge(message.text(), 1, Integer::sum);
                    return Reaction.NONE;
                });
        try (Store store = Store.open(DatabaseAddress.embedded(folder));
                Bot bot = new Bot(
                        store,
                        List.of(office.connected(Duration.ofSeconds(2))),
                        List.of(echo),
                        new Bot.Conditions(
                                InstantSource.system(),
                                Patience.USUAL.withGrace(Duration.ofSeconds(1)),
                                Moments.QUIET,
                                1,
                                false))) {
            bot.start();
            office.slack.await("the bot's connection", () -> office.slack.connectionsEver() > 0);
            office.slack.await("a look around", () -> office.slack.calls("users.list") > 0);
            office.slack.faults().byChance(this::fault);
            soak();
        } finally {
            office.close();
        }
    }

    private void soak() {
        long begun = System.nanoTime();
        long heapEarly = 0;
        for (int i = 0; i < SECONDS * RATE; i++) {
            sleepUntil(begun + i * TimeUnit.SECONDS.toNanos(1) / RATE);
            happens(i);
            if (i % RATE == 0) {
                everySecond(i / RATE);
            }
            if (i == SECONDS * RATE / 4) {
                heapEarly = heap();
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        long heapLate = heap();
        drain();
        report(took, heapEarly, heapLate);
    }

    private void happens(int number) {
        String who = people.get(number % PEOPLE);
        Envelope envelope;
        if (number % ONE_IN == 0) {
            int question = number / ONE_IN;
            String asker = people.get(question % PEOPLE);
            asked.add(question);
            envelope = office.people
                    .says(asker, office.slack.direct(asker), "nobo echo " + question)
                    .told();
        } else {
            String words = "chatter " + number;
            chatter.add(words);
            var said = office.people.says(who, general, words);
            envelope = said.told();
            if (number % ONE_IN == 5) {
                watch(office.people.reacts(who, general, said.ts(), "tada"));
            }
        }
        watch(envelope);
        int dice = chance.nextInt(100);
        if (dice < 5) {
            repeated++;
            watch(office.people.repeats(envelope));
        } else if (dice < 7) {
            repeated++;
            watch(office.people.repeatsUnderAnotherId(envelope));
        }
    }

    private void watch(Envelope envelope) {
        long at = System.nanoTime();
        long second = TimeUnit.NANOSECONDS.toSeconds(at - born);
        var unused = envelope.ack().thenRun(() -> acknowledged.add(new Taken(second, System.nanoTime() - at)));
        open.add(new Told(envelope, at));
    }

    private void everySecond(int second) {
        if (second % 20 == 19) {
            office.slack.dropsTheLine();
        } else if (second % 45 == 44) {
            office.slack.asksToReconnect();
        }
        office.slack.forgetsOld(general, 500);
        repeatsWhatIsOpen();
    }

    /** What was not acknowledged in three seconds is sent again, as Slack does. */
    private void repeatsWhatIsOpen() {
        open.removeIf(told -> told.envelope().isAcknowledged());
        long late = System.nanoTime() - TimeUnit.SECONDS.toNanos(3);
        List<Told> again = open.stream().filter(told -> told.at() < late).toList();
        open.removeAll(again);
        for (Told told : again) {
            repeated++;
            Envelope envelope = office.people.repeats(told.envelope());
            open.add(new Told(envelope, System.nanoTime()));
        }
    }

    private Optional<Fault> fault(String method) {
        int dice;
        synchronized (chance) {
            dice = chance.nextInt(1_000);
        }
        return switch (method) {
            case "chat.postMessage" -> post(dice);
            case "conversations.history", "conversations.replies" ->
                dice < 30 ? Optional.of(new Fault.Broken(500)) : Optional.empty();
            case "users.info" -> dice < 20 ? Optional.of(new Fault.Broken(503)) : Optional.empty();
            case "apps.connections.open" -> dice < 200 ? Optional.of(new Fault.TooFast(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> post(int dice) {
        if (dice < 30) {
            return Optional.of(new Fault.TooFast(1));
        }
        if (dice < 50) {
            return Optional.of(new Fault.Broken(503));
        }
        if (dice < 70) {
            return Optional.of(new Fault.LostAnswer());
        }
        return dice < 80 ? Optional.of(new Fault.Dropped()) : Optional.empty();
    }

    private void drain() {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < until && (!open.isEmpty() || answers() < asked.size())) {
            repeatsWhatIsOpen();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private long answers() {
        return people.stream().flatMap(who -> said(who).stream()).distinct().count();
    }

    private List<Integer> said(String who) {
        return office.slack.messages(office.slack.direct(who)).stream()
                .filter(message -> Json.text(message, "user").equals(LocalSlack.BOT))
                .map(message -> Json.text(message, "text"))
                .filter(text -> text.startsWith("echo "))
                .map(text -> Integer.valueOf(text.substring("echo ".length())))
                .toList();
    }

    private void report(double took, long heapEarly, long heapLate) {
        List<Integer> all = people.stream().flatMap(who -> said(who).stream()).toList();
        long lost = asked.stream().filter(question -> !all.contains(question)).count()
                + chatter.stream().filter(words -> !handled.containsKey(words)).count();
        long twice = all.size() - all.stream().distinct().count();
        long unordered = people.stream()
                .filter(who -> !said(who).equals(said(who).stream().sorted().toList()))
                .count();
        List<Long> times = acknowledged.stream().map(Taken::after).sorted().toList();
        worstSeconds();
        System.out.printf(
                "slack soak: %.0f s, %d events (%.1f/s), %d repeated, %d connections; lost %d, twice %d, out of order %d;"
                        + " ack p50 %.1f ms, p99 %.1f ms; heap %d MB at a quarter, %d MB at the end%n",
                took,
                asked.size() + chatter.size(),
                (asked.size() + chatter.size()) / took,
                repeated,
                office.slack.connectionsEver(),
                lost,
                twice,
                unordered,
                percentile(times, 50),
                percentile(times, 99),
                heapEarly >> 20,
                heapLate >> 20);
        assertThat(lost).as("lost").isZero();
        assertThat(twice).as("said twice").isZero();
        assertThat(unordered).as("people who were answered out of order").isZero();
        assertThat(percentile(times, 99)).as("acknowledgement, p99, ms").isLessThan(500);
        assertThat(heapLate).as("heap").isLessThan(heapEarly + (64L << 20));
    }

    /** When it took longest to be acknowledged. */
    private void worstSeconds() {
        acknowledged.stream().collect(Collectors.groupingBy(Taken::second)).entrySet().stream()
                .map(second -> Map.entry(
                        percentile(
                                second.getValue().stream()
                                        .map(Taken::after)
                                        .sorted()
                                        .toList(),
                                95),
                        "second %d (%d events)"
                                .formatted(second.getKey(), second.getValue().size())))
                .sorted(Map.Entry.<Double, String>comparingByKey().reversed())
                .limit(12)
                .forEach(second -> System.out.printf("  ack p95 %.0f ms: %s%n", second.getKey(), second.getValue()));
    }

    static double percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void sleepUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(Math.max(1, nanos - System.nanoTime()));
        }
    }
}
