package org.nobo.resource.search;

import java.util.Collection;
import java.util.List;
import org.nobo.meaning.Model;

/**
 * How likely the first entry found by words and meaning is the right one, and whether any of the first is.
 *
 * @param near how near it is in meaning
 * @param margin how far it is ahead of the second
 * @param rare how many words as rare as can be the best by words shares with the question
 * @param apart how much nearer it is than entries usually are, in usual deviations
 */
record Trust(double near, double margin, double rare, double apart, TrustWeights weights) {
    /** So many unrelated entries are thought of beside those there are: among a handful nothing is usual. */
    private static final int THOUGHT_OF = 10;

    /**
     * Reads the signs.
     *
     * @param usual how near entries are to the question, whatever they are about
     * @param mostByWords what the best by words was worth
     * @param entries how many the community has
     */
    static Trust in(List<Ranked> ranked, Collection<Double> usual, double mostByWords, int entries, Model model) {
        TrustWeights weights = TrustWeights.of(model);
        Ranked first = ranked.getFirst();
        double second = ranked.size() > 1 ? ranked.get(1).score() : weights.unrelated();
        return new Trust(
                first.near(),
                Math.max(0, first.score() - second),
                mostByWords / Math.log1p(entries / .5),
                apart(first.near(), usual, weights),
                weights);
    }

    private static double apart(double near, Collection<Double> usual, TrustWeights weights) {
        double all = usual.size() + THOUGHT_OF;
        double sum = THOUGHT_OF * weights.unrelated();
        double squares = THOUGHT_OF * (square(weights.unrelated()) + square(weights.scatter()));
        for (double each : usual) {
            sum += each;
            squares += square(each);
        }
        double middle = sum / all;
        return (near - middle) / Math.sqrt(squares / all - square(middle));
    }

    private static double square(double number) {
        return number * number;
    }

    /** That the first is right, between 0 and 1. */
    double probability() {
        return likely(weights.constant()
                + weights.near() * near
                + weights.margin() * Math.sqrt(margin)
                + weights.rare() * Math.sqrt(rare)
                + weights.apart() * apart);
    }

    /** That one of the first has to do with it, between 0 and 1: where many answer, none is far ahead. */
    double hope() {
        return likely(weights.hopeConstant() + weights.hopeNear() * near + weights.hopeApart() * apart);
    }

    private static double likely(double evidence) {
        return 1 / (1 + Math.exp(-evidence));
    }

    Certainty certainty(Calibration learned) {
        if (learned.of(probability()) >= weights.sure()) {
            return Certainty.SURE;
        }
        return learned.of(hope()) >= weights.perhaps() ? Certainty.PERHAPS : Certainty.NONE;
    }
}
