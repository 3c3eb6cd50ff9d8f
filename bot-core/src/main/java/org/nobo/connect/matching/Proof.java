package org.nobo.connect.matching;

import java.util.Arrays;
import org.nobo.connect.matching.Pairing.Solved;

/**
 * How far from the best there is a round of pairs can be at most: all pairs are priced, those that are dear are added, and it
 * is solved once more, until none is dear or it has been tried often enough; what remains is added to the bound.
 */
final class Proof {
    /** Up to here it is solved again until it is the best there is. */
    private static final int SOLVED_AGAIN = 20_000;

    private static final int MOST_TIMES = 12;

    private Proof() {}

    /** @param thirds how many people join a pair as a third; each adds a second pair of the same guest */
    static double bound(Pairing pairing, int thirds) {
        Gathering gathering = pairing.gathering();
        if (pairing.isBest()) {
            return pairing.edges().size() == 0 ? 0 : ofFew(pairing, thirds);
        }
        if (pairing.solved().isEmpty()) {
            Prices prices = pricesOfTheBest(gathering, pairing.edges());
            return most(prices, Pricing.of(gathering, prices), thirds);
        }
        Solved solved = pairing.solved().get();
        Edges edges = pairing.edges();
        for (int time = 0; ; time++) {
            Prices prices = pricesOfAll(gathering, solved, pairing.mates());
            Pricing.Found found = Pricing.of(gathering, prices);
            boolean again = time < MOST_TIMES
                    && gathering.size() <= SOLVED_AGAIN
                    && solved.who().length == pairing.mates().placed();
            if (found.dear().length == 0 || !again) {
                return most(prices, found, thirds);
            }
            edges = edges.and(gathering, found.dear());
            solved = Pairing.solve(gathering, edges, pairing.mates());
        }
    }

    private static double most(Prices prices, Pricing.Found found, int thirds) {
        double raised = Arrays.stream(found.raises()).max().orElse(0);
        return prices.all() + found.all() + thirds * (prices.dearest() + raised);
    }

    /** Where there was no time to solve it: each guest costs half of what weighs most of their pairs. */
    private static Prices pricesOfTheBest(Gathering gathering, Edges edges) {
        double[] best = new double[gathering.size()];
        for (int edge = 0; edge < edges.size(); edge++) {
            int i = edges.one(edge);
            int j = edges.other(edge);
            best[i] = Math.max(best[i], edges.weight(edge) / 2.0);
            best[j] = Math.max(best[j], edges.weight(edge) / 2.0);
        }
        Prices prices = new Prices(gathering.size());
        for (int i = 0; i < best.length; i++) {
            prices.add(i, best[i]);
        }
        return prices.settled();
    }

    /** The pairing of few is the best there is: all pairs were weighed. */
    private static double ofFew(Pairing pairing, int thirds) {
        Gathering gathering = pairing.gathering();
        double most = 0;
        for (int i = 0; i < gathering.size(); i++) {
            int first = 0;
            int second = 0;
            for (int j = 0; j < gathering.size(); j++) {
                int weight = gathering.admissible(i, j) ? gathering.weight(i, j) : 0;
                second = Math.max(second, Math.min(first, weight));
                first = Math.max(first, weight);
            }
            most = Math.max(most, second);
        }
        return pairing.mates().weight(gathering) + thirds * most;
    }

    /** Of those Blossom V was not about, pairs share what they weigh, and who is alone costs what they could weigh. */
    private static Prices pricesOfAll(Gathering gathering, Solved solved, Mates mates) {
        Prices all = new Prices(gathering.size());
        boolean[] priced = new boolean[gathering.size()];
        solved.prices().into(all, solved.who());
        for (int guest : solved.who()) {
            priced[guest] = true;
        }
        for (int i = 0; i < gathering.size(); i++) {
            if (!priced[i] && !mates.isFree(i)) {
                all.add(i, gathering.weight(i, mates.of(i)) / 2.0);
            }
        }
        for (int i = 0; i < gathering.size(); i++) {
            if (!priced[i] && mates.isFree(i)) {
                double most = 0;
                for (int j = 0; j < gathering.size(); j++) {
                    if (gathering.admissible(i, j)) {
                        most = Math.max(most, gathering.weight(i, j) - all.of(j));
                    }
                }
                all.add(i, most);
            }
        }
        return all.settled();
    }
}
