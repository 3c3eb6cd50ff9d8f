package org.nobo.connect.rounds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Matching;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Planner;
import org.nobo.connect.matching.Two;

/** An invented community that plays rounds week after week. */
final class Season {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int APART_FOR = 6;
    private static final double MEETS = .7;

    private final int size;
    private final int share;
    private final Random random;
    private final Map<MemberId, Candidate> people = new HashMap<>();
    private final Map<MemberId, Wish> wishes = new HashMap<>();
    private final Map<MemberId, Integer> met = new HashMap<>();
    private final List<Set<Two>> history = new ArrayList<>();

    Season(int many, int size, int share, long seed) {
        this.size = size;
        this.share = share;
        this.random = new Random(seed);
        for (int i = 0; i < many; i++) {
            Candidate one = somebody("m" + i);
            people.put(one.member(), one);
            wishes.put(one.member(), Wish.joining("s", one.member()));
        }
    }

    /**
     * What came of one.
     *
     * @param repeats meetings of two who met in one of the six before
     * @param tooMuch people in it who had been brought together with others twice that week
     * @param leftWhoCouldMeet people who are left though they could meet another who is, or join a group
     * @param byLot how good a plan by lot would be
     */
    record Round(Planner planner, Plan plan, int repeats, int tooMuch, int leftWhoCouldMeet, Plan.Quality byLot) {
        /** Its weight as a share of what no plan of pairs could exceed. */
        double ofTheBound() {
            return plan.quality().weight() / planner.bound().orElseThrow();
        }
    }

    Round play(int number) {
        Map<MemberId, Integer> lately = lately();
        List<Wish> due = Turnout.due(wishes.values(), number, Set.of(), lately);
        Set<MemberId> invited = Turnout.first(due, met, share, number);
        Set<Two> apart = new HashSet<>();
        history.subList(Math.max(0, history.size() - APART_FOR), history.size()).forEach(apart::addAll);
        Guests guests = new Guests(invited.stream().map(people::get).toList(), apart, met);
        Planner planner = Planner.of(guests, size, number, NOW);
        Plan plan = planner.plan();
        Set<Two> meetings = new HashSet<>();
        plan.groups().forEach(group -> eachTwo(group, meetings::add));
        Round round = new Round(
                planner,
                plan,
                (int) meetings.stream().filter(apart::contains).count(),
                (int) plan.groups().stream()
                        .flatMap(List::stream)
                        .filter(one -> lately.getOrDefault(one, 0) >= Turnout.MOST_A_WEEK)
                        .count(),
                leftWhoCouldMeet(plan, apart),
                byLot(guests));
        remember(number, plan, meetings);
        return round;
    }

    /** One in ten were introduced twice this week, beside the rounds. */
    private Map<MemberId, Integer> lately() {
        Map<MemberId, Integer> lately = new HashMap<>();
        people.keySet().stream().sorted(Comparator.comparing(MemberId::value)).forEach(one -> {
            if (random.nextInt(10) == 0) {
                lately.put(one, 2);
            }
        });
        return lately;
    }

    private void remember(int number, Plan plan, Set<Two> meetings) {
        history.add(meetings);
        for (List<MemberId> group : plan.groups()) {
            boolean came = random.nextDouble() < MEETS;
            group.forEach(one -> {
                wishes.put(one, wishes.get(one).in(number));
                met.merge(one, came ? 1 : 0, Integer::sum);
            });
        }
    }

    private int leftWhoCouldMeet(Plan plan, Set<Two> apart) {
        int could = 0;
        for (Plan.Left left : plan.left()) {
            boolean another = plan.left().stream()
                    .anyMatch(other -> !other.equals(left) && mayMeet(left.member(), other.member(), apart));
            boolean group = plan.groups().stream()
                    .anyMatch(each ->
                            each.size() <= size && each.stream().allMatch(one -> mayMeet(left.member(), one, apart)));
            could += another || group ? 1 : 0;
        }
        return could;
    }

    private boolean mayMeet(MemberId one, MemberId other, Set<Two> apart) {
        return Matching.admissible(people.get(one), people.get(other)) && !apart.contains(Two.of(one, other));
    }

    private Plan.Quality byLot(Guests guests) {
        List<Candidate> order = new ArrayList<>(guests.people());
        order.sort(Comparator.comparing(one -> one.member().value()));
        Collections.shuffle(order, new Random(history.size()));
        List<List<MemberId>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i += 2) {
            pairs.add(List.of(order.get(i).member(), order.get(i + 1).member()));
        }
        return Planner.judge(guests, pairs, NOW).quality();
    }

    /** The share of those of whom nobody told that they met. */
    double withoutConnection() {
        return people.keySet().stream()
                        .filter(one -> met.getOrDefault(one, 0) == 0)
                        .count()
                / (double) people.size();
    }

    private static void eachTwo(List<MemberId> group, Consumer<Two> with) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                with.accept(Two.of(group.get(i), group.get(j)));
            }
        }
    }

    /** Three to eight of forty values, some of them frequent; most speak English. */
    private Candidate somebody(String name) {
        Set<String> values = new HashSet<>();
        int many = 3 + random.nextInt(6);
        while (values.size() < many) {
            values.add("value" + (int) (40 * Math.pow(random.nextDouble(), 2)));
        }
        return new Candidate(
                new MemberId(name),
                values,
                List.of("", "weaving", "baking", "teaching").get(random.nextInt(4)),
                List.of("", "loans", "mentor", "tools").get(random.nextInt(4)),
                List.of("", "loans", "mentor", "tools").get(random.nextInt(4)),
                List.of(Set.of("de"), Set.of("en", "de"), Set.of("en"), Set.of("en"))
                        .get(random.nextInt(4)),
                Optional.of(ZoneId.of(
                        List.of("Asia/Tokyo", "Europe/Rome", "America/Lima").get(random.nextInt(3)))));
    }
}
