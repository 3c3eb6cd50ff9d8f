package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * An entry among those that may answer.
 *
 * @param leaf where it lies in the index
 * @param score for the order of the findings of one question
 * @param share how much of what its words could bring it they did, against the best by words
 * @param near how near it is in meaning
 * @param understood whether the nearness was found, and not guessed from the words
 */
record Ranked(int leaf, double score, double share, double near, boolean understood) {
    /** Of words alone, for entries that nobody has thought through. */
    static List<Ranked> byWords(ScoreDoc[] found) {
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc each : found) {
            ranked.add(new Ranked(each.doc, each.score, each.score / found[0].score, 0, false));
        }
        return ranked;
    }

    /**
     * Of both: a convex sum of the words' share and the nearness, most of the weight on the latter.
     *
     * @param words how much words count
     */
    static List<Ranked> of(ScoreDoc[] byWords, Map<Integer, Double> near, double words) {
        double nearest = near.values().stream().mapToDouble(d -> d).max().orElse(0);
        double usual = near.values().stream().mapToDouble(d -> d).average().orElse(0);
        Map<Integer, Double> left = new HashMap<>(near);
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc each : byWords) {
            double share = each.score / byWords[0].score;
            Double found = left.remove(each.doc);
            double its = found == null ? usual + share * (nearest - usual) : found;
            ranked.add(new Ranked(each.doc, words * share + (1 - words) * its, share, its, found != null));
        }
        left.forEach((leaf, its) -> ranked.add(new Ranked(leaf, (1 - words) * its, 0, its, true)));
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::leaf));
        return ranked;
    }
}
