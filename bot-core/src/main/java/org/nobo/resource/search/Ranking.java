package org.nobo.resource.search;

import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.nobo.chat.CommunityId;

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

    private final CommunityId community;
    private final BooleanQuery.Builder wanted = new BooleanQuery.Builder();

    private Ranking(CommunityId community) {
        this.community = community;
    }

    /** What to look for. */
    static Query words(Asked asked, CommunityId community) {
        Ranking ranking = new Ranking(community);
        asked.terms().stream()
                .filter(term -> term.spelt() != Asked.Spelt.UNKNOWN)
                .forEach(ranking::want);
        return ranking.wanted.build();
    }

    /** What brings a little more to what has the words. */
    static Query sideBySide(Asked asked, CommunityId community) {
        Ranking ranking = new Ranking(community);
        for (int i = 0; i + 1 < asked.order().size(); i++) {
            ranking.wantSideBySide(asked.order().get(i), asked.order().get(i + 1));
        }
        return ranking.wanted.build();
    }

    /** The most that a term of this weight can bring an entry, very nearly. */
    static double most(Asked.Term term) {
        return heed(term) * term.weight() * (TITLE + WEAKER * TEXT);
    }

    private static double heed(Asked.Term term) {
        return term.small() ? SMALL : 1;
    }

    private void want(Asked.Term term) {
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
                    .add(Leaf.term(field, community, first.stem()))
                    .add(Leaf.term(field, community, second.stem()))
                    .setSlop(1)
                    .build();
            add(new BoostQuery(pair, weight));
        }
    }

    private Query in(String field, String stem, double weight) {
        return new BoostQuery(new TermQuery(Leaf.term(field, community, stem)), (float) weight);
    }

    private void add(Query query) {
        wanted.add(query, BooleanClause.Occur.SHOULD);
    }
}
