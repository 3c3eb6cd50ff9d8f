package org.nobo.resource.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Which entries come first: BM25 over title, text and the headings above, and a little for words that stand side by side.
 *
 * <p>The weights were fitted on public sets of short questions and on a folder of articles; see {@code docs/search.md}.
 */
final class Ranking {
    static final BM25Similarity SIMILARITY = new BM25Similarity(1.4f, .75f);

    private static final double TITLE = 1.5;
    private static final double TEXT = 1;
    /** How much the weaker of title and text counts beside the stronger. */
    private static final double WEAKER = .6;

    private static final double ABOVE = .4;
    private static final double SMALL = .4;
    private static final double SIDE_BY_SIDE = .15;
    private static final double SMALL_SIDE_BY_SIDE = .045;

    private final OneCommunity searcher;
    private final BooleanQuery.Builder wanted = new BooleanQuery.Builder();

    private Ranking(OneCommunity searcher) {
        this.searcher = searcher;
    }

    /**
     * What all entries are looked through for: the telling words, or the small ones where there are no others, each wherever it
     * stands. It is quick, and those that are worth most are among the best of it.
     */
    static Query quickly(Asked asked, OneCommunity searcher) throws IOException {
        Ranking ranking = new Ranking(searcher);
        List<Asked.Term> known = known(asked);
        boolean telling = known.stream().anyMatch(term -> !term.small());
        for (Asked.Term term : known) {
            if (!telling || !term.small()) {
                ranking.wantAnywhere(term);
            }
        }
        return ranking.wanted.build();
    }

    /** What an entry is worth: its words, and a little more where they stand side by side. */
    static Query closely(Asked asked, OneCommunity searcher) throws IOException {
        Ranking ranking = new Ranking(searcher);
        for (Asked.Term term : known(asked)) {
            ranking.want(term);
        }
        for (int i = 0; i + 1 < asked.order().size(); i++) {
            ranking.wantSideBySide(asked.order().get(i), asked.order().get(i + 1));
        }
        return ranking.wanted.build();
    }

    private static List<Asked.Term> known(Asked asked) {
        return asked.terms().stream()
                .filter(term -> term.spelt() != Asked.Spelt.UNKNOWN)
                .toList();
    }

    /** The most that a term of this weight can bring an entry, very nearly. */
    static double most(Asked.Term term) {
        return heed(term) * term.weight() * (TITLE + WEAKER * TEXT);
    }

    private static double heed(Asked.Term term) {
        return term.small() ? SMALL : 1;
    }

    private void wantAnywhere(Asked.Term term) throws IOException {
        double heed = heed(term);
        add(in(Leaf.TITLE, term.stem(), heed * TITLE));
        add(in(Leaf.TEXT, term.stem(), heed * TEXT));
        add(in(Leaf.ABOVE, term.stem(), heed * ABOVE));
    }

    private void want(Asked.Term term) throws IOException {
        double heed = heed(term);
        add(new DisjunctionMaxQuery(
                List.of(in(Leaf.TITLE, term.stem(), heed * TITLE), in(Leaf.TEXT, term.stem(), heed * TEXT)),
                (float) WEAKER));
        add(in(Leaf.ABOVE, term.stem(), heed * ABOVE));
    }

    private void wantSideBySide(Asked.Stem first, Asked.Stem second) {
        float weight = (float) (first.small() || second.small() ? SMALL_SIDE_BY_SIDE : SIDE_BY_SIDE);
        for (String field : List.of(Leaf.TITLE, Leaf.TEXT)) {
            PhraseQuery pair = new PhraseQuery.Builder()
                    .add(Leaf.term(field, searcher.community(), first.stem()))
                    .add(Leaf.term(field, searcher.community(), second.stem()))
                    .setSlop(1)
                    .build();
            add(new BoostQuery(pair, weight));
        }
    }

    private Query in(String field, String stem, double weight) throws IOException {
        return new BoostQuery(searcher.having(field, stem), (float) weight);
    }

    private void add(Query query) {
        wanted.add(query, BooleanClause.Occur.SHOULD);
    }
}
