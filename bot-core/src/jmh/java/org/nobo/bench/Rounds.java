package org.nobo.bench;

import java.lang.management.ManagementFactory;
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
        System.out.println("| members | way | weight | of the bound | placed | one shared | two shared | broken | seconds | of a processor |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes) {
            String[] parts = size.split(":");
            double empty = parts.length > 1 ? Double.parseDouble(parts[1]) : 0;
            compare(size, Strangers.of(Integer.parseInt(parts[0]), SEED, empty));
        }
    }

    private static void compare(String label, Guests guests) {
        Took begun = Took.now();
        Planner planner = Planner.of(guests, 2, SEED, Strangers.NOW);
        Plan plan = planner.plan();
        Took took = Took.since(begun);
        begun = Took.now();
        say(label, "solved, not proven yet", plan, 0, took); // a proof of many takes long
        double bound = planner.bound().orElseThrow();
        Took proof = Took.since(begun);
        say(label, "by lot", judged(guests, byLot(guests)), bound, Took.NOTHING);
        say(label, "first fit", judged(guests, firstFit(guests)), bound, Took.NOTHING);
        say(label, "solved", plan, bound, took);
        System.out.printf("| %s | proof | %.3f | | | | | | %s |%n", label, bound, proof);
        begun = Took.now();
        Plan trios = Planner.of(guests, 3, SEED, Strangers.NOW).plan();
        say(label, "trios", trios, 0, Took.since(begun));
    }

    /** Seconds on the wall, which others on the machine make longer, and of a processor, which they do not. */
    private record Took(double wall, double processor) {
        static final Took NOTHING = new Took(0, 0);

        static Took now() {
            var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
            return new Took(System.nanoTime() / 1e9, machine.getProcessCpuTime() / 1e9);
        }

        static Took since(Took begun) {
            Took now = now();
            return new Took(now.wall - begun.wall, now.processor - begun.processor);
        }

        @Override
        public String toString() {
            return String.format("%.2f | %.2f", wall, processor);
        }
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

    private static void say(String label, String way, Plan plan, double bound, Took took) {
        Plan.Quality quality = plan.quality();
        System.out.printf(
                "| %s | %s | %.3f | %s | %d | %.3f | %.3f | %d | %s |%n",
                label,
                way,
                quality.weight(),
                bound == 0 ? "" : String.format("%.5f", quality.weight() / bound),
                quality.placed(),
                quality.sharedOne(),
                quality.sharedTwo(),
                quality.apart() + quality.strangers(),
                took);
    }
}
