package org.nobo.resource.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.nobo.chat.CommunityId;

/** Counts only the entries of one community when it judges how rare a word is. */
final class OneCommunity extends IndexSearcher {
    private final int entries;

    OneCommunity(IndexReader reader, CommunityId community) throws IOException {
        super(reader);
        this.entries = reader.docFreq(Leaf.of(community));
        setSimilarity(Ranking.SIMILARITY);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
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
