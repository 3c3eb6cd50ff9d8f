package org.nobo.connect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nobo.chat.MemberId;

/** What is weighed quickly weighs the same. */
class RowsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    /** More than can be bits: some are frequent, the others are not. */
    private static final int VALUES = 150;

    private static final int WORDS = 90;

    @Property(tries = 100)
    void two_weigh_the_same_with_whatever_they_told(@ForAll long seed) {
        Guests guests = random(seed);
        Gathering gathering = new Gathering(guests, NOW);
        eachTwo(
                gathering,
                (i, j) -> assertThat(gathering.weight(i, j))
                        .isEqualTo(Weighing.weight(gathering.traits(i), gathering.traits(j)))
                        .isEqualTo(gathering.weight(j, i)));
    }

    @Property(tries = 100)
    void what_weighs_more_than_so_much_and_may_be_is_found(
            @ForAll long seed, @ForAll @IntRange(min = -1, max = 600_000) int least) {
        Gathering gathering = new Gathering(random(seed), NOW);
        eachTwo(gathering, (i, j) -> {
            int weight = gathering.weight(i, j);
            assertThat(gathering.weightAbove(least, i, j))
                    .isEqualTo(weight > least && gathering.admissible(i, j) ? weight : -1);
        });
    }

    private interface OfTwo {
        void look(int i, int j);
    }

    private static void eachTwo(Gathering gathering, OfTwo two) {
        for (int i = 0; i < gathering.size(); i++) {
            for (int j = 0; j < gathering.size(); j++) {
                if (i != j) {
                    two.look(i, j);
                }
            }
        }
    }

    private static Guests random(long seed) {
        Random random = new Random(seed);
        List<Candidate> people = new ArrayList<>();
        Map<MemberId, Integer> met = new HashMap<>();
        Set<Two> apart = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            MemberId member = new MemberId("m" + i);
            people.add(somebody(member, random));
            met.put(member, random.nextInt(4));
            if (i > 0 && random.nextBoolean()) {
                apart.add(Two.of(member, new MemberId("m" + random.nextInt(i))));
            }
        }
        return new Guests(people, apart, met);
    }

    private static Candidate somebody(MemberId member, Random random) {
        return new Candidate(
                member,
                some("value", VALUES, 12, random),
                String.join(" ", some("practice", WORDS, 2, random)),
                String.join(" ", some("word", WORDS, 3, random)),
                String.join(" ", some("word", WORDS, 3, random)),
                some("language", WORDS, 3, random),
                random.nextBoolean() ? Optional.empty() : Optional.of(ZoneId.of("Asia/Tokyo")));
    }

    private static Set<String> some(String what, int of, int most, Random random) {
        Set<String> some = new HashSet<>();
        for (int k = random.nextInt(most + 1); k > 0; k--) {
            some.add(what + letters((int) Math.min(of, Math.abs(random.nextGaussian() * of / 3))));
        }
        return some;
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
