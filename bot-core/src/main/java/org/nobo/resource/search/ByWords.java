package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/**
 * The entries of a community that have most of what a question asks for. Those in each language are looked for by its rules.
 *
 * <p>In two steps: a quick look at all of them, and a close one at those that are likely by their words or by their meaning.
 */
final class ByWords {
    /** So many are likely. */
    private static final int LIKELY = 50;

    /** In a community with so many entries the few that are in other languages than most are looked for when it may pay. */
    private static final int MANY = 1_000;

    private static final Comparator<ScoreDoc> BEST = Comparator.comparingDouble((ScoreDoc found) -> found.score)
            .reversed()
            .thenComparingInt(found -> found.doc);

    private final OneCommunity searcher;
    private final Map<Tongue, Asked> asked;

    private ByWords(OneCommunity searcher, Map<Tongue, Asked> asked) {
        this.searcher = searcher;
        this.asked = asked;
    }

    /** @param read the question, read by the rules of this language */
    static ByWords of(OneCommunity searcher, String question, Tongue tongue, Asked read) throws IOException {
        Map<Tongue, Asked> asked = new EnumMap<>(Tongue.class);
        for (Tongue each : Tongue.values()) {
            if (each == tongue || mayHold(each, searcher, question, tongue)) {
                asked.put(each, each == tongue ? read : Reading.of(question, each, searcher));
            }
        }
        return new ByWords(searcher, asked);
    }

    /** To look for the entries of a language nobody seems to ask in takes as long as for all others, however few they are. */
    private static boolean mayHold(Tongue other, OneCommunity searcher, String question, Tongue tongue)
            throws IOException {
        if (searcher.entriesIn(other) == 0) {
            return false;
        }
        return searcher.isMuchIn(other) || searcher.entries() < MANY || !tongue.isClearlyThatOf(question);
    }

    /** The leaves of those that may be among the best; there are others among them. */
    Set<Integer> likely() throws IOException {
        Set<Integer> likely = new TreeSet<>();
        for (Map.Entry<Tongue, Asked> each : asked.entrySet()) {
            Query words = Ranking.quickly(each.getValue(), searcher);
            for (ScoreDoc found : searcher.search(only(each.getKey(), words), LIKELY).scoreDocs) {
                likely.add(found.doc);
            }
        }
        return likely;
    }

    /** Those in this language. Where most are, it is quicker to have others among them. */
    private Query only(Tongue tongue, Query words) throws IOException {
        if (2L * searcher.entriesIn(tongue) > searcher.entries()) {
            return words;
        }
        return new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(new TermQuery(Leaf.in(tongue, searcher.community())), BooleanClause.Occur.FILTER)
                .build();
    }

    /** What these leaves are worth, the best first, without those that have nothing of what was asked for. */
    ScoreDoc[] weighed(Collection<Integer> leaves) throws IOException {
        List<ScoreDoc> weighed = new ArrayList<>();
        for (Map.Entry<Tongue, Asked> each : asked.entrySet()) {
            Collection<Integer> its = asked.size() == 1 ? leaves : in(each.getKey(), leaves);
            weighed.addAll(Arrays.asList(weighed(its, each.getValue())));
        }
        return weighed.stream().filter(each -> each.score > 0).sorted(BEST).toArray(ScoreDoc[]::new);
    }

    private ScoreDoc[] weighed(Collection<Integer> leaves, Asked read) throws IOException {
        ScoreDoc[] unweighed =
                leaves.stream().map(leaf -> new ScoreDoc(leaf, 0)).toArray(ScoreDoc[]::new);
        if (unweighed.length == 0) {
            return unweighed;
        }
        QueryRescorer closely = new QueryRescorer(Ranking.closely(read, searcher)) {
            @Override
            protected float combine(float before, boolean matches, float its) {
                return matches ? its : 0;
            }
        };
        TopDocs all = new TopDocs(new TotalHits(unweighed.length, TotalHits.Relation.EQUAL_TO), unweighed);
        return closely.rescore(searcher, all, unweighed.length).scoreDocs;
    }

    /** Of these leaves, those that are in this language. */
    private List<Integer> in(Tongue tongue, Collection<Integer> leaves) throws IOException {
        List<Integer> its = new ArrayList<>();
        InOrder.each(searcher, leaves, part -> {
            PostingsEnum holders = part.reader().postings(Leaf.in(tongue, searcher.community()), PostingsEnum.NONE);
            return place -> {
                if (holders != null && reaches(holders, place)) {
                    its.add(part.docBase + place);
                }
            };
        });
        return its;
    }

    private static boolean reaches(PostingsEnum holders, int wanted) throws IOException {
        int at = holders.docID() < wanted ? holders.advance(wanted) : holders.docID();
        return at == wanted;
    }
}
