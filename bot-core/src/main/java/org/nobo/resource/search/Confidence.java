package org.nobo.resource.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * How likely the first entry found by words alone is the right one.
 *
 * <p>A logistic over six signs, fitted on public sets with and without answers and on a folder of articles; how, and how
 * well it holds on what it was not fitted to, stands in {@code docs/search.md}.
 *
 * @param share the score against the most it could be
 * @param margin how far the first is ahead of the second, against the first
 * @param unknown the share of what was asked that no entry of the community mentions
 * @param repaired the share of what was asked that was taken for misspelt
 * @param titleAsked how much of the entry's title the question names
 * @param hits how many telling words of the question stand in the entry
 */
record Confidence(double share, double margin, double unknown, double repaired, double titleAsked, int hits) {

    /** From here on the first entry is the answer. */
    private static final double SURE = .5;

    /** From here on it may be one of those found. */
    private static final double PERHAPS = .15;

    Certainty certainty(Calibration learned) {
        return Certainty.of(learned.of(probability()), SURE, PERHAPS);
    }

    /** Between 0 and 1. */
    double probability() {
        double evidence = -4.19
                + 2.71 * share
                + 4.11 * margin
                - 1.04 * unknown
                - 1.06 * repaired
                + 1.18 * titleAsked
                + 1.46 * Math.sqrt(hits);
        return 1 / (1 + Math.exp(-evidence));
    }

    static Confidence in(ScoreDoc[] found, Asked asked, OneCommunity searcher) throws IOException {
        int first = found[0].doc;
        double second = found.length > 1 ? found[1].score : 0;
        double most = 0;
        double all = 0;
        double unknown = 0;
        double repaired = 0;
        int hits = 0;
        for (Asked.Term term : asked.terms()) {
            most += counts(term) ? Ranking.most(term) : 0;
            if (!term.small()) {
                all += term.weight();
                unknown += term.spelt() == Asked.Spelt.UNKNOWN ? term.weight() : 0;
                repaired += term.spelt() == Asked.Spelt.REPAIRED ? term.weight() : 0;
                hits += stands(term.stem(), first, searcher) ? 1 : 0;
            }
        }
        return new Confidence(
                Math.min(1, found[0].score / Math.max(most, .01)),
                (found[0].score - second) / found[0].score,
                all == 0 ? 1 : unknown / all,
                all == 0 ? 0 : repaired / all,
                titleAsked(first, asked, searcher),
                hits);
    }

    private static boolean counts(Asked.Term term) {
        return !term.small() || term.spelt() != Asked.Spelt.UNKNOWN;
    }

    private static double titleAsked(int leaf, Asked asked, OneCommunity searcher) throws IOException {
        Set<String> stems = asked.order().stream().map(Asked.Stem::stem).collect(Collectors.toSet());
        double all = 0;
        double named = 0;
        for (String stem : Leaf.titleOf(searcher.storedFields().document(leaf))) {
            double weight = Math.log1p(searcher.entries() / (.5 + searcher.holders(stem)));
            all += weight;
            named += stems.contains(stem) ? weight : 0;
        }
        return all == 0 ? 0 : named / all;
    }

    private static boolean stands(String stem, int leaf, OneCommunity searcher) throws IOException {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(leaf, parts));
        PostingsEnum holders =
                part.reader().postings(Leaf.term(Leaf.STEMS, searcher.community(), stem), PostingsEnum.NONE);
        int wanted = leaf - part.docBase;
        return holders != null && holders.advance(wanted) == wanted;
    }
}
