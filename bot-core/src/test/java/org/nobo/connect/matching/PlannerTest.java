package org.nobo.connect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Plan.Left;

/** Whole rounds: what may not be never is, who can be placed is, and it is as good as can be. */
class PlannerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Property(tries = 1_000)
    void nobody_meets_whom_they_may_not_and_everybody_is_accounted_for_once(
            @ForAll("guests") Guests guests, @ForAll @IntRange(min = 2, max = 4) int size) {
        Plan plan = Planner.of(guests, size, 1, NOW).plan();

        List<MemberId> named = new ArrayList<>();
        plan.groups().forEach(named::addAll);
        plan.left().forEach(left -> named.add(left.member()));
        assertThat(named).doesNotHaveDuplicates().hasSize(guests.people().size());
        for (List<MemberId> group : plan.groups()) {
            assertThat(group).hasSizeBetween(2, size + 1);
            eachTwo(
                    group,
                    two -> assertThat(mayMeet(guests, two))
                            .as("%s may meet", two)
                            .isTrue());
        }
        assertThat(plan.quality().apart()).isZero();
        assertThat(plan.quality().strangers()).isZero();
    }

    @Property(tries = 1_000)
    void who_is_left_could_not_have_joined_anybody(
            @ForAll("guests") Guests guests, @ForAll @IntRange(min = 2, max = 4) int size) {
        Plan plan = Planner.of(guests, size, 1, NOW).plan();

        for (Left left : plan.left()) {
            for (Left other : plan.left()) {
                assertThat(left.equals(other) || !mayMeet(guests, Two.of(left.member(), other.member())))
                        .isTrue();
            }
            for (List<MemberId> group : plan.groups()) {
                assertThat(group.size() <= size
                                && group.stream().allMatch(one -> mayMeet(guests, Two.of(one, left.member()))))
                        .as("%s fits into %s", left, group)
                        .isFalse();
            }
        }
    }

    @Property(tries = 300)
    void pairs_of_a_few_are_the_best_there_are(@ForAll("few") Guests guests) {
        Gathering gathering = new Gathering(guests, NOW);
        Mates mates = Pairing.of(gathering, 1).mates();
        long[] best = bestOf(gathering, new boolean[gathering.size()]);

        assertThat(mates.placed()).isEqualTo((int) best[0]);
        assertThat(mates.weight(gathering)).isEqualTo(best[1]);
    }

    @Property(tries = 200)
    void the_bound_is_never_below_what_was_reached(@ForAll("guests") Guests guests) {
        Planner planner = Planner.of(guests, 2, 1, NOW);

        assertThat(planner.bound().orElseThrow())
                .isGreaterThanOrEqualTo(planner.plan().quality().weight() - 1e-9);
    }

    @Test
    void many_are_paired_as_well_as_is_proven_to_be_possible() {
        Guests guests = random(600, 3, .1);
        Planner planner = Planner.of(guests, 2, 1, NOW);
        Plan plan = planner.plan();

        assertThat(plan.quality().weight() / planner.bound().orElseThrow()).isBetween(.999, 1.0);
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void the_bound_holds_and_says_something_when_there_was_no_time_to_solve() {
        Gathering gathering = new Gathering(random(301, 3, .1), NOW);
        Pairing solved = Pairing.of(gathering, 1);
        Pairing hurried = Pairing.of(gathering, 1, Duration.ZERO);
        double bound = Proof.bound(hurried, 0);

        assertThat(hurried.solved()).isEmpty();
        assertThat(hurried.mates().placed()).isEqualTo(solved.mates().placed());
        assertThat(bound / solved.mates().weight(gathering)).isBetween(1.0, 1.5);
    }

    @Test
    void the_proof_of_many_is_what_all_pairs_together_come_to() {
        Guests guests = random(300, 5, .1);
        Gathering gathering = new Gathering(guests, NOW);
        double sparse = Planner.of(guests, 2, 1, NOW).bound().orElseThrow();
        double dense = Dense.of(gathering).weight(gathering) / 1e6;

        assertThat(sparse).isCloseTo(dense, within(1e-6));
    }

    @Test
    void the_same_guests_give_the_same_round_in_whatever_order_they_come() {
        Guests guests = random(500, 4, .3);
        List<Candidate> shuffled = new ArrayList<>(guests.people());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Planner.of(guests, 2, 9, NOW).plan())
                .isEqualTo(Planner.of(new Guests(shuffled, guests.apart(), guests.met()), 2, 9, NOW)
                        .plan());
    }

    @Test
    void an_odd_one_joins_a_pair() {
        Plan plan = Planner.of(random(301, 6, 0), 2, 1, NOW).plan();

        assertThat(plan.left()).isEmpty();
        assertThat(plan.groups()).filteredOn(group -> group.size() == 3).hasSize(1);
    }

    @Test
    void one_alone_two_who_may_not_meet_and_nobody_at_all_are_told_why() {
        assertThat(plan(guests(Set.of())).groups()).isEmpty();
        assertThat(plan(guests(Set.of(), "ann")).left()).containsExactly(left("ann", Why.ALONE));
        assertThat(plan(guests(Set.of(two("ann", "ben")), "ann", "ben")).left())
                .containsExactly(left("ann", Why.ALL_APART), left("ben", Why.ALL_APART));
        assertThat(plan(guests(Set.of(two("ann", "ben"), two("ann", "cas")), "ann", "ben", "cas"))
                        .groups())
                .containsExactly(List.of(new MemberId("ben"), new MemberId("cas")));
    }

    @Test
    void three_meet_together() {
        assertThat(plan(guests(Set.of(), "ann", "ben", "cas")).groups())
                .containsExactly(List.of(new MemberId("ann"), new MemberId("ben"), new MemberId("cas")));
    }

    @Test
    void who_stands_at_the_edge_meets_somebody_who_knows_many() {
        Guests alike = guests(Set.of(), "edge1", "edge2", "many1", "many2");
        Map<MemberId, Integer> met = Map.of(new MemberId("many1"), 9, new MemberId("many2"), 9);

        for (List<MemberId> group :
                plan(new Guests(alike.people(), Set.of(), met)).groups()) {
            assertThat(group)
                    .extracting(member -> member.value().substring(0, 4))
                    .containsExactly("edge", "many");
        }
    }

    private static Plan plan(Guests guests) {
        return Planner.of(guests, 2, 1, NOW).plan();
    }

    private static Left left(String member, Why why) {
        return new Left(new MemberId(member), why);
    }

    private static Two two(String a, String b) {
        return Two.of(new MemberId(a), new MemberId(b));
    }

    private static Guests guests(Set<Two> apart, String... names) {
        return new Guests(
                Arrays.stream(names)
                        .map(name -> new Candidate(
                                new MemberId(name), Set.of("learning"), "", "", "", Set.of(), Optional.empty()))
                        .toList(),
                apart,
                Map.of());
    }

    private static boolean mayMeet(Guests guests, Two two) {
        Candidate one = find(guests, two.one());
        Candidate other = find(guests, two.other());
        return Matching.admissible(one, other) && !guests.apart().contains(two);
    }

    private static Candidate find(Guests guests, MemberId member) {
        return guests.people().stream()
                .filter(each -> each.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static void eachTwo(List<MemberId> group, Consumer<Two> with) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                with.accept(Two.of(group.get(i), group.get(j)));
            }
        }
    }

    /** By trying everything: how many can be placed, and the most those can weigh. */
    private static long[] bestOf(Gathering gathering, boolean[] used) {
        int first = 0;
        while (first < used.length && used[first]) {
            first++;
        }
        if (first == used.length) {
            return new long[] {0, 0};
        }
        used[first] = true;
        long[] best = bestOf(gathering, used);
        for (int other = first + 1; other < used.length; other++) {
            if (!used[other] && gathering.admissible(first, other)) {
                used[other] = true;
                long[] rest = bestOf(gathering, used);
                long placed = rest[0] + 2;
                long weight = rest[1] + gathering.weight(first, other);
                if (placed > best[0] || (placed == best[0] && weight > best[1])) {
                    best = new long[] {placed, weight};
                }
                used[other] = false;
            }
        }
        used[first] = false;
        return best;
    }

    @Provide
    Arbitrary<Guests> guests() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(size -> Arbitraries.longs()
                        .flatMap(seed -> Arbitraries.of(0.0, .1, .5, .9).map(apart -> random(size, seed, apart))));
    }

    @Provide
    Arbitrary<Guests> few() {
        return Arbitraries.integers()
                .between(2, 9)
                .flatMap(size -> Arbitraries.longs()
                        .flatMap(seed -> Arbitraries.of(0.0, .2, .6).map(apart -> random(size, seed, apart))));
    }

    /** @param apart how likely two of them may not meet */
    private static Guests random(int size, long seed, double apart) {
        Random random = new Random(seed);
        List<Candidate> people = new ArrayList<>();
        Map<MemberId, Integer> met = new HashMap<>();
        for (int i = 0; i < size; i++) {
            people.add(somebody("m" + i, random));
            met.put(new MemberId("m" + i), random.nextInt(4));
        }
        Set<Two> not = new HashSet<>();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextDouble() < apart) {
                    not.add(two("m" + i, "m" + j));
                }
            }
        }
        return new Guests(people, not, met);
    }

    private static Candidate somebody(String name, Random random) {
        Set<String> values = new HashSet<>();
        for (int k = random.nextInt(7); k > 0; k--) {
            values.add("value" + (int) Math.abs(random.nextGaussian() * 15));
        }
        return new Candidate(
                new MemberId(name),
                values,
                List.of("", "weaving", "baking", "teaching").get(random.nextInt(4)),
                List.of("", "loans", "mentor", "tools").get(random.nextInt(4)),
                List.of("", "loans", "mentor", "tools").get(random.nextInt(4)),
                List.of(Set.<String>of(), Set.of("en"), Set.of("en", "de"), Set.of("de"))
                        .get(random.nextInt(4)),
                List.of(
                                Optional.<ZoneId>empty(),
                                Optional.of(ZoneId.of("Asia/Tokyo")),
                                Optional.of(ZoneId.of("Europe/Rome")))
                        .get(random.nextInt(3)));
    }
}
