package org.nobo.resource.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nobo.chat.CommunityId;

/**
 * The entries of one community, for one question: only they count when it is judged how rare a word is. Where a word lies is
 * looked up once, however often the question comes back to it. Not for many threads.
 */
final class OneCommunity extends IndexSearcher {
    /** The share of entries in a language from which on questions are expected in it. */
    private static final double MUCH = .1;

    private final CommunityId community;
    private final int entries;
    private final Map<Term, TermStates> lookedUp = new HashMap<>();
    private final Map<String, CollectionStatistics> counted = new HashMap<>();

    OneCommunity(IndexReader reader, CommunityId community) throws IOException {
        super(reader);
        this.community = community;
        this.entries = reader.docFreq(Leaf.of(community));
        setSimilarity(Ranking.SIMILARITY);
    }

    CommunityId community() {
        return community;
    }

    /** How many there are. */
    int entries() {
        return entries;
    }

    /** How many are in this language. */
    int entriesIn(Tongue tongue) throws IOException {
        return getIndexReader().docFreq(Leaf.in(tongue, community));
    }

    /** Whether questions are expected in this language. */
    boolean isMuchIn(Tongue tongue) throws IOException {
        return entriesIn(tongue) > MUCH * entries;
    }

    /** How many ways all of them are understood in. */
    int ways() throws IOException {
        return getIndexReader().docFreq(Leaf.waysOf(community));
    }

    /** How many have a word of this stem, wherever it stands. */
    int holders(String stem) throws IOException {
        return lookedUp(Leaf.term(Leaf.STEMS, community, stem)).docFreq();
    }

    /** Those that have a word of this stem in this field. */
    Query having(String field, String stem) throws IOException {
        Term term = Leaf.term(field, community, stem);
        return new TermQuery(term, lookedUp(term));
    }

    private TermStates lookedUp(Term term) throws IOException {
        TermStates known = lookedUp.get(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            lookedUp.put(term, known);
        }
        return known;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics known = counted.get(field);
        if (known == null) {
            known = counted(field);
            counted.put(field, known);
        }
        return known;
    }

    private CollectionStatistics counted(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        if (all == null || entries == 0 || entries >= all.docCount()) {
            return all;
        }
        double share = (double) entries / all.docCount();
        long terms = Math.max(entries, Math.round(all.sumDocFreq() * share));
        long words = Math.max(terms, Math.round(all.sumTotalTermFreq() * share));
        return new CollectionStatistics(field, all.maxDoc(), entries, words, terms);
    }
}
