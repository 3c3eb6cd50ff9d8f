package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.nobo.chat.CommunityId;

/** The entries of a community that have most of what a question asks for. Those in each language are looked for by its rules. */
final class ByWords {
    /** So many are weighed against those that are near in meaning. */
    private static final int MOST = 200;

    private static final Comparator<ScoreDoc> BEST = Comparator.comparingDouble((ScoreDoc found) -> found.score)
            .reversed()
            .thenComparingInt(found -> found.doc);

    private final OneCommunity searcher;
    private final CommunityId community;

    ByWords(OneCommunity searcher, CommunityId community) {
        this.searcher = searcher;
        this.community = community;
    }

    /**
     * The best of them, in their order.
     *
     * @param asked the question, read by the rules of this language
     */
    ScoreDoc[] find(Asked asked, Tongue tongue, String question) throws IOException {
        List<Tongue> here = here();
        List<ScoreDoc> found = new ArrayList<>();
        for (Tongue each : here) {
            Asked read = each == tongue ? asked : Reading.of(question, each, searcher.getIndexReader(), community);
            ScoreDoc[] its = here.size() == 1 ? best(Ranking.words(read, community)) : in(each, read);
            found.addAll(Arrays.asList(withSideBySide(its, read)));
        }
        if (here.isEmpty()) {
            found.addAll(Arrays.asList(best(Ranking.words(asked, community))));
        }
        return found.stream().sorted(BEST).limit(MOST).toArray(ScoreDoc[]::new);
    }

    private List<Tongue> here() throws IOException {
        List<Tongue> here = new ArrayList<>();
        for (Tongue each : Tongue.values()) {
            if (holders(each) > 0) {
                here.add(each);
            }
        }
        return here;
    }

    private int holders(Tongue tongue) throws IOException {
        return searcher.getIndexReader().docFreq(Leaf.in(tongue, community));
    }

    private ScoreDoc[] best(Query query) throws IOException {
        return searcher.search(query, MOST).scoreDocs;
    }

    /** The best in one language. Where that is what most are in, it is quicker to leave out the others afterwards. */
    private ScoreDoc[] in(Tongue tongue, Asked read) throws IOException {
        Query words = Ranking.words(read, community);
        if (2L * holders(tongue) > searcher.getIndexReader().docFreq(Leaf.of(community))) {
            return only(tongue, best(words));
        }
        return best(new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(new TermQuery(Leaf.in(tongue, community)), BooleanClause.Occur.FILTER)
                .build());
    }

    private ScoreDoc[] only(Tongue tongue, ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        ScoreDoc[] inOrder = found.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(each -> each.doc));
        List<ScoreDoc> its = new ArrayList<>();
        LeafReaderContext part = null;
        PostingsEnum holders = null;
        for (ScoreDoc each : inOrder) {
            LeafReaderContext where = parts.get(ReaderUtil.subIndex(each.doc, parts));
            if (where != part) {
                part = where;
                holders = part.reader().postings(Leaf.in(tongue, community), PostingsEnum.NONE);
            }
            if (holders != null && reaches(holders, each.doc - part.docBase)) {
                its.add(each);
            }
        }
        return its.stream().sorted(BEST).toArray(ScoreDoc[]::new);
    }

    private static boolean reaches(PostingsEnum holders, int wanted) throws IOException {
        int at = holders.docID() < wanted ? holders.advance(wanted) : holders.docID();
        return at == wanted;
    }

    /** What stands side by side is looked for among the best alone: among all it would take most of the time. */
    private ScoreDoc[] withSideBySide(ScoreDoc[] best, Asked read) throws IOException {
        if (best.length == 0) {
            return best;
        }
        QueryRescorer more = new QueryRescorer(Ranking.sideBySide(read, community)) {
            @Override
            protected float combine(float before, boolean matches, float its) {
                return matches ? before + its : before;
            }
        };
        TopDocs all = new TopDocs(new TotalHits(best.length, TotalHits.Relation.EQUAL_TO), best);
        return more.rescore(searcher, all, best.length).scoreDocs;
    }
}
