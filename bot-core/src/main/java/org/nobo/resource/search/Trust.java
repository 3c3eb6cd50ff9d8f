package org.nobo.resource.search;

import java.util.List;
import org.nobo.meaning.Model;

/**
 * How likely the first entry found by words and meaning is the right one.
 *
 * @param near how near it is in meaning
 * @param margin how far it is ahead of the second
 * @param lead how much nearer it is than those that come after it are in the mean
 * @param rare how many words as rare as can be the best by words shares with the question
 */
record Trust(double near, double margin, double lead, double rare, TrustWeights weights) {
    /** So many that come after the first are looked at. */
    private static final int OTHERS = 10;

    /**
     * Reads the signs.
     *
     * @param mostByWords what the best by words was worth
     * @param entries how many the community has
     */
    static Trust in(List<Ranked> ranked, double mostByWords, int entries, Model model) {
        TrustWeights weights = TrustWeights.of(model);
        Ranked first = ranked.getFirst();
        double second = ranked.size() > 1 ? ranked.get(1).score() : weights.unrelated();
        double others = ranked.subList(1, Math.min(ranked.size(), OTHERS + 1)).stream()
                .mapToDouble(Ranked::near)
                .average()
                .orElse(weights.unrelated());
        return new Trust(
                first.near(),
                Math.max(0, first.score() - second),
                first.near() - others,
                mostByWords / Math.log1p(entries / .5),
                weights);
    }

    /** Between 0 and 1. */
    double probability() {
        double evidence = weights.constant()
                + weights.near() * near
                + weights.margin() * Math.sqrt(margin)
                + weights.lead() * lead
                + weights.rare() * Math.sqrt(rare);
        return 1 / (1 + Math.exp(-evidence));
    }

    Certainty certainty(Calibration learned) {
        return Certainty.of(learned.of(probability()), weights.sure(), weights.perhaps());
    }
}
