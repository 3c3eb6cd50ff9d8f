package org.nobo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Matching;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Planner;
import org.nobo.connect.matching.Two;

/**
 * Plans rounds of invented members, and beside them the two ways that are usual: by lot, and first fit in random order
 * with those left out who may not meet. {@code Rounds [SIZE[:EMPTY] …]}, such as {@code 1000 10000:0.7}.
 */
final class Rounds {
    private static final long SEED = 7;

    private Rounds() {}

    public static void main(String[] arguments) {
        String[] sizes = arguments.length == 0 ? new String[] {"100", "1000", "2000", "10000"} : arguments;
        System.out.println("| members | way | weight | of the bound | placed | one shared | two shared | broken | seconds |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes) {
            String[] parts = size.split(":");
            double empty = parts.length > 1 ? Double.parseDouble(parts[1]) : 0;
            compare(size, Strangers.of(Integer.parseInt(parts[0]), SEED, empty));
        }
    }

    private static void compare(String label, Guests guests) {
        long begun = System.nanoTime();
        Planner planner = Planner.of(guests, 2, SEED, Strangers.NOW);
        Plan plan = planner.plan();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        double bound = planner.bound().orElseThrow();
        Duration proof = Duration.ofNanos(System.nanoTime() - begun).minus(took);
        say(label, "by lot", judged(guests, byLot(guests)), bound, Duration.ZERO);
        say(label, "first fit", judged(guests, firstFit(guests)), bound, Duration.ZERO);
        say(label, "solved", plan, bound, took);
        System.out.printf("| %s | proof | %.3f | | | | | | %.2f |%n", label, bound, proof.toMillis() / 1000.0);
        begun = System.nanoTime();
        Plan trios = Planner.of(guests, 3, SEED, Strangers.NOW).plan();
        say(label, "trios", trios, 0, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Plan judged(Guests guests, List<List<MemberId>> pairs) {
        return Planner.judge(guests, pairs, Strangers.NOW);
    }

    private static List<List<MemberId>> byLot(Guests guests) {
        List<Candidate> order = shuffled(guests);
        List<List<MemberId>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i += 2) {
            pairs.add(List.of(order.get(i).member(), order.get(i + 1).member()));
        }
        return pairs;
    }

    private static List<List<MemberId>> firstFit(Guests guests) {
        List<Candidate> order = shuffled(guests);
        List<List<MemberId>> pairs = new ArrayList<>();
        while (order.size() > 1) {
            Candidate one = order.removeLast();
            for (int at = order.size() - 1; at >= 0; at--) {
                Candidate other = order.get(at);
                if (Matching.admissible(one, other)
                        && !guests.apart().contains(Two.of(one.member(), other.member()))) {
                    order.remove(at);
                    pairs.add(List.of(one.member(), other.member()));
                    break;
                }
            }
        }
        return pairs;
    }

    private static List<Candidate> shuffled(Guests guests) {
        List<Candidate> order = new ArrayList<>(guests.people());
        Collections.shuffle(order, new Random(SEED));
        return order;
    }

    private static void say(String label, String way, Plan plan, double bound, Duration took) {
        Plan.Quality quality = plan.quality();
        System.out.printf(
                "| %s | %s | %.3f | %s | %d | %.3f | %.3f | %d | %.2f |%n",
                label,
                way,
                quality.weight(),
                bound == 0 ? "" : String.format("%.5f", quality.weight() / bound),
                quality.placed(),
                quality.sharedOne(),
                quality.sharedTwo(),
                quality.apart() + quality.strangers(),
                took.toMillis() / 1000.0);
    }
}
