package org.nobo.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Pace;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.rounds.Wish;

/**
 * How long somebody who says hello waits for an answer while a round begins: {@code WhileMany [SIZE [MILLISECONDS]]}, the
 * latter from one message to the next, as the platform wants it.
 */
final class WhileMany {
    private static final String SERIES = "0123456789ab";
    private static final CommunityId HERE = new CommunityId("bench");
    private static final int ALONE = Benched.PEOPLE - 1;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final AtomicInteger rooms = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long pace = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        new WhileMany().run(size, Duration.ofMillis(pace));
        System.exit(0); // a model may still be loading
    }

    private void posted(Place place) {
        if (place instanceof Place.Room) {
            rooms.incrementAndGet();
        } else if (place.equals(new Place.Direct(Benched.account(ALONE)))) {
            answered.set(System.nanoTime());
        }
    }

    private void run(int size, Duration pace) throws Exception {
        try (Benched bench = new Benched(this::posted, new Pace(Duration.ZERO, pace))) {
            say("before", greetings(bench, 20));
            setUp(bench, size);
            long begun = System.nanoTime();
            Member lea = bench.store().members().in(HERE).getFirst();
            MessageRef on = new MessageRef(lea.direct(), "whisper");
            bench.hear(new Event.ChoiceMade(
                    "now", Instant.now(), lea.account(), on, "roundlead/now/" + SERIES, List.of()));
            List<Double> meanwhile = new ArrayList<>();
            while (rooms.get() < size / 2 && System.nanoTime() - begun < 100_000_000_000L) {
                meanwhile.addAll(greetings(bench, 1));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%d rooms stand after %.1f s%n", rooms.get(), seconds);
            say("meanwhile", meanwhile);
        }
    }

    private static void setUp(Benched bench, int size) {
        List<Member> all = bench.store().members().in(HERE);
        bench.store().members().lead(all.getFirst().id(), true);
        bench.hear(new Event.FormSent(
                "form",
                Instant.now(),
                all.getFirst().account(),
                all.getFirst().direct(),
                "roundlead/setup/" + SERIES,
                Map.of("channel", "", "days", "14", "size", "2", "asks", "no", "begins", "self")));
        bench.store().transactions().inOne(() -> {
            all.stream()
                    .filter(member -> !member.account().equals(Benched.account(ALONE)))
                    .limit(size)
                    .forEach(member -> bench.store().rounds().keep(Wish.joining(SERIES, member.id())));
            return null;
        });
    }

    /** Milliseconds until each was answered. */
    private List<Double> greetings(Benched bench, int many) throws InterruptedException {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            answered.set(0);
            long said = System.nanoTime();
            bench.greet(ALONE);
            while (answered.get() == 0 && System.nanoTime() - said < 90_000_000_000L) {
                Thread.sleep(1);
            }
            waits.add((answered.get() - said) / 1e6);
            Thread.sleep(BETWEEN);
        }
        return waits;
    }

    private static void say(String when, List<Double> waits) {
        Collections.sort(waits);
        System.out.printf(
                "%s: %d greetings, answered after %.0f ms in the middle, %.0f ms at most%n",
                when, waits.size(), waits.get(waits.size() / 2), waits.getLast());
    }
}
