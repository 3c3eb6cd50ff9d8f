package org.nobo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Matching;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Planner;
import org.nobo.connect.matching.Two;
import org.nobo.connect.rounds.Turnout;
import org.nobo.connect.rounds.Wish;

/**
 * Twenty rounds of invented members, one after another, solved and in the two ways that are usual; and who is without a
 * connection when a quarter is in each round. {@code Seasons [SIZE]}.
 */
final class Seasons {
    private static final int ROUNDS = 20;
    private static final int APART_FOR = 6;

    /** How likely it is that two who are brought together meet: the same for all. */
    private static final double MEETS = .7;

    private final List<Candidate> people;
    private final Way way;
    private final Random random = new Random(7);
    private final Map<MemberId, Candidate> byId = new HashMap<>();
    private final Map<MemberId, Integer> met = new HashMap<>();
    private final Map<MemberId, Wish> wishes = new HashMap<>();
    private final List<Set<Two>> history = new ArrayList<>();

    private enum Way {
        BY_LOT,
        FIRST_FIT,
        SOLVED
    }

    private Seasons(List<Candidate> people, Way way) {
        this.people = people;
        this.way = way;
        people.forEach(one -> {
            byId.put(one.member(), one);
            wishes.put(one.member(), Wish.joining("s", one.member()));
        });
    }

    public static void main(String[] arguments) {
        int size = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        List<Candidate> people = Strangers.of(size, 7, 0).people();
        System.out.println("| way | pairs and groups | one shared | two shared | of the bound | repeats | strangers | left |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Way way : Way.values()) {
            new Seasons(people, way).whole();
        }
        System.out.println("| a quarter in each round | without a connection after 10 |");
        System.out.println("|---|---|");
        for (Way way : List.of(Way.BY_LOT, Way.SOLVED)) {
            System.out.printf("| %s, invited by lot | %.3f |%n", way, new Seasons(people, way).quarter(false));
        }
        System.out.printf("| SOLVED, the edge first | %.3f |%n", new Seasons(people, Way.SOLVED).quarter(true));
    }

    private void whole() {
        double[] sums = new double[7];
        for (int number = 1; number <= ROUNDS; number++) {
            Guests guests = guests(people);
            Planner planner = Planner.of(guests, 2, number, Strangers.NOW);
            Plan plan = plan(guests, planner);
            Set<Two> meetings = meetings(plan);
            sums[0] += plan.groups().size();
            sums[1] += plan.quality().sharedOne();
            sums[2] += plan.quality().sharedTwo();
            sums[3] += plan.quality().weight() / planner.bound().orElseThrow();
            sums[4] += meetings.stream().filter(guests.apart()::contains).count();
            sums[5] += plan.quality().strangers();
            sums[6] += plan.left().size();
            remember(number, plan, meetings);
        }
        System.out.printf(
                "| %s | %.0f | %.3f | %.3f | %.4f | %.0f | %.0f | %.0f |%n",
                way,
                sums[0],
                sums[1] / ROUNDS,
                sums[2] / ROUNDS,
                sums[3] / ROUNDS,
                sums[4],
                sums[5],
                sums[6]);
    }

    private double quarter(boolean edgeFirst) {
        for (int number = 1; number <= 10; number++) {
            Set<MemberId> first = edgeFirst
                    ? Turnout.first(List.copyOf(wishes.values()), met, 25, number)
                    : shuffled(people).subList(0, people.size() / 4).stream()
                            .map(Candidate::member)
                            .collect(Collectors.toSet());
            Guests guests = guests(first.stream().map(byId::get).toList());
            Plan plan = plan(guests, Planner.of(guests, 2, number, Strangers.NOW));
            remember(number, plan, meetings(plan));
        }
        long without = people.stream()
                .filter(one -> met.getOrDefault(one.member(), 0) == 0)
                .count();
        return without / (double) people.size();
    }

    private Guests guests(List<Candidate> some) {
        Set<Two> apart = new HashSet<>();
        history.subList(Math.max(0, history.size() - APART_FOR), history.size()).forEach(apart::addAll);
        return new Guests(some, apart, met);
    }

    private Plan plan(Guests guests, Planner planner) {
        return switch (way) {
            case SOLVED -> planner.plan();
            case BY_LOT -> Planner.judge(guests, inTurn(guests, false), Strangers.NOW);
            case FIRST_FIT -> Planner.judge(guests, inTurn(guests, true), Strangers.NOW);
        };
    }

    /** Pairs in random order: the next one, or the next who may be met. */
    private List<List<MemberId>> inTurn(Guests guests, boolean who) {
        List<Candidate> order = shuffled(guests.people());
        List<List<MemberId>> pairs = new ArrayList<>();
        while (order.size() > 1) {
            Candidate one = order.removeLast();
            for (int at = order.size() - 1; at >= 0; at--) {
                Candidate other = order.get(at);
                boolean may = Matching.admissible(one, other)
                        && !guests.apart().contains(Two.of(one.member(), other.member()));
                if (may || !who) {
                    order.remove(at);
                    pairs.add(List.of(one.member(), other.member()));
                    break;
                }
            }
        }
        return pairs;
    }

    private List<Candidate> shuffled(List<Candidate> some) {
        List<Candidate> order = new ArrayList<>(some);
        Collections.shuffle(order, random);
        return order;
    }

    private static Set<Two> meetings(Plan plan) {
        Set<Two> meetings = new HashSet<>();
        for (List<MemberId> group : plan.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    meetings.add(Two.of(group.get(i), group.get(j)));
                }
            }
        }
        return meetings;
    }

    private void remember(int number, Plan plan, Set<Two> meetings) {
        history.add(meetings);
        for (List<MemberId> group : plan.groups()) {
            int came = random.nextDouble() < MEETS ? 1 : 0;
            group.forEach(one -> {
                wishes.put(one, wishes.get(one).in(number));
                met.merge(one, came, Integer::sum);
            });
        }
    }
}
