package org.nobo.resource.search;

import java.util.List;
import java.util.Map;

/**
 * What was found for a question.
 *
 * @param best the entries that may answer, best first
 * @param confidence how likely the first is right, from 0 to 1
 * @param certainty what follows from that
 * @param repairs words that were taken for misspelt
 * @param weights the stems that were looked for, and how much each tells
 */
public record Findings(
        List<Finding> best, double confidence, Certainty certainty, List<Repair> repairs, Map<String, Double> weights) {
    static final Findings NONE = new Findings(List.of(), 0, Certainty.NONE, List.of(), Map.of());

    public Findings {
        best = List.copyOf(best);
        repairs = List.copyOf(repairs);
        weights = Map.copyOf(weights);
    }

    /** Whether the first entry is likely enough to be given as the answer. */
    public boolean sure() {
        return !best.isEmpty() && certainty == Certainty.SURE;
    }

    /** Whether one of the first may be the answer, though it is not sure which, or that any is. */
    public boolean perhaps() {
        return !best.isEmpty() && certainty == Certainty.PERHAPS;
    }

    /** The part of this text that answers best. */
    public Passage passageIn(String text) {
        return Passages.best(Tongue.of(text), text, weights);
    }
}
