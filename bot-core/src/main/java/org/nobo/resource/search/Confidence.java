package org.nobo.resource.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/**
 * How likely the first entry found is the right one.
 *
 * <p>A logistic over five signs, fitted on public sets of short questions with and without answers and on a folder of
 * articles; how, and how well it holds on sets it was not fitted to, stands in {@code docs/search.md}.
 *
 * @param share the score against the most it could be for this question
 * @param margin how far the first is ahead of the best entry of another article, against the first
 * @param unknown the share of what was asked that no entry of the community mentions
 * @param repaired the share of what was asked that was taken for misspelt
 * @param strength the logarithm of the score, counted in words as rare as can be
 */
record Confidence(double share, double margin, double unknown, double repaired, double strength) {
    /** So many of the first are looked at for one of another article. */
    static final int LOOKED_AT = 20;

    /** When more than this of a question is strange to a community, the rest of it says nothing. */
    private static final double STRANGE = .6;

    /** Between 0 and 1. */
    double probability() {
        if (unknown > STRANGE) {
            return 0;
        }
        double evidence = -1.54 + 2.11 * share + 3.88 * margin - .97 * unknown - 1.08 * repaired + 2.09 * strength;
        return 1 / (1 + Math.exp(-evidence));
    }

    /**
     * Looks at what was found.
     *
     * @param found at least one, best first
     */
    static Confidence in(ScoreDoc[] found, Asked asked, IndexReader reader) throws IOException {
        double most = 0;
        double all = 0;
        double unknown = 0;
        double repaired = 0;
        for (Asked.Term term : asked.terms()) {
            if (term.small() && term.spelt() == Asked.Spelt.UNKNOWN) {
                continue;
            }
            most += Ranking.most(term);
            double weight = term.small() ? 0 : term.weight();
            all += weight;
            unknown += term.spelt() == Asked.Spelt.UNKNOWN ? weight : 0;
            repaired += term.spelt() == Asked.Spelt.REPAIRED ? weight : 0;
        }
        double first = found[0].score;
        return new Confidence(
                Math.min(1, first / Math.max(most, .01)),
                (first - bestOfAnother(found, reader.storedFields())) / first,
                all == 0 ? 1 : unknown / all,
                all == 0 ? 0 : repaired / all,
                Math.log(Math.max(.01, first / asked.rarest())));
    }

    /** Sections of one article stand close together, and that says nothing against the first of them. */
    private static double bestOfAnother(ScoreDoc[] found, StoredFields fields) throws IOException {
        String article = Leaf.articleOf(fields.document(found[0].doc));
        for (ScoreDoc other : found) {
            if (!Leaf.articleOf(fields.document(other.doc)).equals(article)) {
                return other.score;
            }
        }
        return 0;
    }
}
