package org.nobo.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Two;

/**
 * Invented members: three to eight of sixty values, some far more popular than others, twelve practices, the time zones of
 * the world as people are spread over them, four in five with a language all share, six past rounds, some who do not want
 * to meet each other.
 */
final class Strangers {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final int VALUES = 60;
    private static final int PRACTICES = 12;
    private static final int TOPICS = 40;
    private static final int PAST_ROUNDS = 6;
    private static final String[] ZONES = {
        "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata",
        "Europe/Berlin", "America/Sao_Paulo", "Asia/Tokyo", "Australia/Sydney", "Africa/Lagos",
        "Europe/Helsinki", "America/Chicago", "Asia/Singapore", "Europe/Paris", "America/Mexico_City"
    };
    private static final String[] LANGUAGES = {"de", "fr", "es", "pt"};

    private final Random random;
    private final double empty;

    private Strangers(long seed, double empty) {
        this.random = new Random(seed);
        this.empty = empty;
    }

    /** @param empty the share of them who told nothing but their language */
    static Guests of(int size, long seed, double empty) {
        return new Strangers(seed, empty).guests(size);
    }

    private Guests guests(int size) {
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(somebody(new MemberId("m" + i)));
        }
        Set<Two> apart = new HashSet<>();
        Map<MemberId, Integer> met = new HashMap<>();
        List<Candidate> order = new ArrayList<>(people);
        for (int round = 0; round < PAST_ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int i = 0; i + 1 < size * 4 / 5; i += 2) {
                MemberId a = order.get(i).member();
                MemberId b = order.get(i + 1).member();
                apart.add(Two.of(a, b));
                met.merge(a, 1, Integer::sum);
                met.merge(b, 1, Integer::sum);
            }
        }
        for (int block = 0; block < size / 20; block++) {
            apart.add(Two.of(
                    people.get(random.nextInt(size)).member(),
                    people.get(random.nextInt(size)).member()));
        }
        return new Guests(people, apart, met);
    }

    private Candidate somebody(MemberId id) {
        boolean told = random.nextDouble() >= empty;
        Set<String> languages = new HashSet<>();
        if (random.nextDouble() < .8) {
            languages.add("en");
        }
        if (languages.isEmpty() || random.nextDouble() < .3) {
            languages.add(LANGUAGES[random.nextInt(LANGUAGES.length)]);
        }
        return new Candidate(
                id,
                told ? values() : Set.of(),
                told ? "practice" + letter(random.nextInt(PRACTICES)) : "",
                told && random.nextDouble() < .6 ? topic() : "",
                told && random.nextDouble() < .6 ? topic() : "",
                languages,
                told ? Optional.of(ZoneId.of(ZONES[random.nextInt(ZONES.length)])) : Optional.empty());
    }

    private Set<String> values() {
        int many = 3 + random.nextInt(6);
        Set<String> values = new HashSet<>();
        while (values.size() < many) {
            values.add("value" + zipf());
        }
        return values;
    }

    private int zipf() {
        double total = 0;
        for (int rank = 1; rank <= VALUES; rank++) {
            total += 1.0 / rank;
        }
        double at = random.nextDouble() * total;
        int rank = 0;
        while (at > 0) {
            rank++;
            at -= 1.0 / rank;
        }
        return Math.min(rank, VALUES);
    }

    private String topic() {
        return letter(random.nextInt(TOPICS)) + "topic";
    }

    private static String letter(int i) {
        return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
    }
}
