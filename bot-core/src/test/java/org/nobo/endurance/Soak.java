package org.nobo.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nobo.chat.Event;
import org.nobo.chat.Text;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;

/**
 * Lets people write, {@code soak.rate} times a second for {@code soak.seconds}. One in {@code soak.oneIn} is a question put
 * to the bot directly that must be answered once; the others must be heard. {@code soak.seed} is where all chance begins.
 */
public final class Soak {
    public static final int PEOPLE = 60;
    private static final int SECONDS = Integer.getInteger("soak.seconds", 600);
    private static final int RATE = Integer.getInteger("soak.rate", 50);
    private static final int ONE_IN = Integer.getInteger("soak.oneIn", 12);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration IN_TIME = Duration.ofMillis(500);
    private static final long MAY_GROW = 64L << 20;

    private final String name;
    private final InstantSource clock = InstantSource.system();
    private final SplittableRandom chance = new SplittableRandom(Long.getLong("soak.seed", 1));
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final List<String> said = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final long born = System.nanoTime();
    private long heapAtStart;
    private long heapEarly;

    /** Something that was acknowledged: in which second of the soak it was told, and after how long. */
    private record Taken(long second, Duration after) {}

    public Soak(String name) {
        this.name = name;
    }

    /** What the bot does beside all else: it says numbers back, and notes what it hears. */
    public Feature echo() {
        return routes -> routes.command(
                        "echo", (command, turn) -> Reaction.post(command.where(), Text.said("echo " + command.words())))
                .on(Event.MessagePosted.class, (message, turn) -> {
                    heard.add(message.text());
                    return Reaction.NONE;
                });
    }

    /** A number from 0 up to this one, by chance. */
    public int dice(int sides) {
        synchronized (chance) {
            return chance.nextInt(sides);
        }
    }

    /** Something was acknowledged just now. */
    public void acknowledged(Duration after) {
        acknowledged(after, Duration.ZERO);
    }

    /**
     * Something was acknowledged.
     *
     * @param after how long after it was told
     * @param ago how long ago that was
     */
    public void acknowledged(Duration after, Duration ago) {
        long told = System.nanoTime() - born - after.toNanos() - ago.toNanos();
        taken.add(new Taken(TimeUnit.NANOSECONDS.toSeconds(told), after));
    }

    public void run(Ordeal ordeal) {
        heapAtStart = Heap.inUse();
        long begun = System.nanoTime();
        for (int i = 0; i < SECONDS * RATE; i++) {
            sleepUntil(begun + i * TimeUnit.SECONDS.toNanos(1) / RATE);
            happens(i, ordeal);
            if (i % RATE == 0) {
                ordeal.everySecond(i / RATE);
            }
            if (i == SECONDS * RATE / 4) {
                heapEarly = Heap.inUse();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long heapLate = Heap.inUse();
        drain(ordeal);
        report(ordeal, seconds, heapLate);
    }

    private void happens(int event, Ordeal ordeal) {
        int person = event % PEOPLE;
        if (event % ONE_IN == 0) {
            person = asked.size() % PEOPLE;
            asked.add(clock.instant());
            ordeal.asks(person, asked.size() - 1);
        } else {
            said.add("chatter " + event);
            ordeal.says(person, said.getLast());
        }
        ordeal.behind(person, event);
    }

    private void drain(Ordeal ordeal) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !(ordeal.isTaken() && heard.containsAll(said) && areAnswered(ordeal))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            ordeal.everySecond(0);
        }
    }

    private boolean areAnswered(Ordeal ordeal) {
        return answers(ordeal).stream().map(Ordeal.Answer::question).distinct().count() == asked.size();
    }

    private static List<Ordeal.Answer> answers(Ordeal ordeal) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(ordeal::answers)
                .flatMap(List::stream)
                .toList();
    }

    private void report(Ordeal ordeal, double seconds, long heapLate) {
        List<Ordeal.Answer> answers = answers(ordeal);
        Set<Integer> answered = new HashSet<>();
        answers.forEach(answer -> answered.add(answer.question()));
        long lost = asked.size()
                - answered.size()
                + said.stream().filter(it -> !heard.contains(it)).count();
        long twice = (long) answers.size() - answered.size();
        Timings acknowledged = Timings.of(taken.stream().map(Taken::after).toList());
        Timings replies = Timings.of(answers.stream()
                .map(it -> Duration.between(asked.get(it.question()), it.at()))
                .toList());
        worstSeconds();
        late();
        System.out.printf(
                Locale.ROOT,
                "%s soak: %.0f s, %d events (%.1f/s), %s; lost %d, said twice %d, %d people answered out of order;"
                        + " acknowledged: %s; message to reply: %s; heap %d MB at the start, %d at a quarter, %d at the end%n",
                name,
                seconds,
                asked.size() + said.size(),
                (asked.size() + said.size()) / seconds,
                ordeal.more(),
                lost,
                twice,
                outOfOrder(ordeal),
                acknowledged,
                replies,
                heapAtStart >> 20,
                heapEarly >> 20,
                heapLate >> 20);
        assertThat(lost).as("lost").isZero();
        assertThat(twice).as("said twice").isZero();
        assertThat(acknowledged.millis(99)).as("acknowledgement, p99, ms").isLessThan((double) IN_TIME.toMillis());
        assertThat(heapLate).as("heap").isLessThan(heapEarly + MAY_GROW);
    }

    /** How many people were answered in another order than they asked in. */
    public long outOfOrder(Ordeal ordeal) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> ordeal.answers(person).stream()
                        .map(Ordeal.Answer::question)
                        .toList())
                .filter(order -> !order.equals(order.stream().sorted().toList()))
                .count();
    }

    /** When it took longest to be acknowledged. */
    private void worstSeconds() {
        taken.stream()
                .collect(Collectors.groupingBy(Taken::second, Collectors.mapping(Taken::after, Collectors.toList())))
                .entrySet()
                .stream()
                .map(second -> Map.entry(second.getKey(), Timings.of(second.getValue())))
                .sorted((one, other) -> Double.compare(
                        other.getValue().millis(95), one.getValue().millis(95)))
                .limit(5)
                .forEach(second -> System.out.printf(
                        Locale.ROOT,
                        "  acknowledged p95 %.0f ms: second %d%n",
                        second.getValue().millis(95),
                        second.getKey()));
    }

    /** How many were acknowledged late, and when: at once at the beginning, or ever again. */
    private void late() {
        List<Long> seconds = taken.stream()
                .filter(it -> it.after().compareTo(IN_TIME) >= 0)
                .map(Taken::second)
                .sorted()
                .toList();
        if (!seconds.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "  acknowledged after more than %d ms: %d of %d, half of them before second %d, the last in second %d%n",
                    IN_TIME.toMillis(),
                    seconds.size(),
                    taken.size(),
                    seconds.get(seconds.size() / 2),
                    seconds.getLast());
        }
    }

    private static void sleepUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(Math.max(1, nanos - System.nanoTime()));
        }
    }
}
