package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/**
 * How near the entries of a community are to what a question means: the mean of the nearest of an entry's ways and the middle
 * of them all. One way alone can be near by chance, and where many ways point there is the topic.
 */
final class Nearness {
    /** Ways that are looked at where there are too many to look at all. */
    private static final int NEAREST = 100;

    /** Entries that stand for all where there are too many to look at. */
    private static final int SAMPLE = 300;

    private final OneCommunity searcher;
    private final byte[] asked;
    private final Map<Integer, Double> found = new HashMap<>();

    private Nearness(OneCommunity searcher, float[] asked) {
        this.searcher = searcher;
        this.asked = Rounded.of(asked);
    }

    /**
     * How near entries are, by their leaves; none that is not understood.
     *
     * @param entries the nearest, and those that were found by their words
     * @param usual how near all are, or some that stand for all
     */
    record Near(Map<Integer, Double> entries, Collection<Double> usual) {
        static final Near NOTHING = new Near(Map.of(), List.of());

        /** The leaves of so many of the nearest. */
        Set<Integer> nearest(int most) {
            return entries.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /** @param byWords leaves that are likely by their words */
    static Near of(OneCommunity searcher, float[] asked, Collection<Integer> byWords) throws IOException {
        Nearness nearness = new Nearness(searcher, asked);
        int ways = searcher.ways();
        if (ways <= Vectors.FEW) {
            nearness.lookAtAll();
            return new Near(nearness.found, nearness.found.values());
        }
        List<Integer> some = nearness.some();
        nearness.lookAtNearest(ways);
        nearness.lookAt(byWords);
        nearness.lookAt(some);
        return new Near(
                nearness.found,
                some.stream().map(nearness.found::get).filter(Objects::nonNull).toList());
    }

    /** Leaves from everywhere in the index, whatever they are about. */
    private List<Integer> some() throws IOException {
        int step = Math.max(1, searcher.getIndexReader().maxDoc() / SAMPLE);
        List<Integer> some = new ArrayList<>();
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            PostingsEnum ways = part.reader().postings(Leaf.waysOf(searcher.community()), PostingsEnum.NONE);
            if (ways == null) {
                continue;
            }
            Bits alive = part.reader().getLiveDocs();
            NumericDocValues beforeLeaf = part.reader().getNumericDocValues(Leaf.BEFORE_LEAF);
            for (int way = ways.nextDoc(); way != PostingsEnum.NO_MORE_DOCS; way = ways.advance(way + step)) {
                if ((alive == null || alive.get(way)) && beforeLeaf.advanceExact(way)) {
                    some.add(part.docBase + way + (int) beforeLeaf.longValue());
                }
            }
        }
        return some;
    }

    private void lookAtAll() throws IOException {
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            PostingsEnum ways = part.reader().postings(Leaf.waysOf(searcher.community()), PostingsEnum.NONE);
            if (ways == null) {
                continue;
            }
            Ways at = new Ways(part);
            Bits alive = part.reader().getLiveDocs();
            for (int way = ways.nextDoc(); way != PostingsEnum.NO_MORE_DOCS; way = ways.nextDoc()) {
                if (alive == null || alive.get(way)) {
                    at.see(way);
                }
            }
            at.finish();
        }
    }

    /** @param ways how many the community has; where others have some, too, they must be kept apart */
    private void lookAtNearest(int ways) throws IOException {
        long all = 0;
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            ByteVectorValues values = part.reader().getByteVectorValues(Leaf.MEANING);
            all += values == null ? 0 : values.size();
        }
        Query own = ways >= all ? null : new TermQuery(Leaf.waysOf(searcher.community()));
        Query nearest = new KnnByteVectorQuery(Leaf.MEANING, asked, NEAREST, own);
        ScoreDoc[] near = searcher.search(nearest, NEAREST).scoreDocs;
        lookAt(leavesOf(Arrays.stream(near).map(way -> way.doc).toList()));
    }

    private List<Integer> leavesOf(Collection<Integer> ways) throws IOException {
        List<Integer> leaves = new ArrayList<>();
        InOrder.each(searcher, ways, part -> {
            NumericDocValues beforeLeaf = part.reader().getNumericDocValues(Leaf.BEFORE_LEAF);
            return way -> {
                if (beforeLeaf.advanceExact(way)) {
                    leaves.add(part.docBase + way + (int) beforeLeaf.longValue());
                }
            };
        });
        return leaves;
    }

    private void lookAt(Collection<Integer> leaves) throws IOException {
        List<Integer> others =
                leaves.stream().filter(leaf -> !found.containsKey(leaf)).toList();
        InOrder.each(searcher, others, part -> new Ways(part)::seeAllOf);
    }

    /** The ways of one part of the index, seen in their order. */
    private final class Ways {
        private final LeafReaderContext part;
        private final ByteVectorValues meanings;
        private final KnnVectorValues.DocIndexIterator places;
        private final NumericDocValues beforeLeaf;
        private final NumericDocValues length;
        private final NumericDocValues ways;
        private double together;
        private int leaf = -1;
        private double best;
        private double sum;

        Ways(LeafReaderContext part) throws IOException {
            LeafReader reader = part.reader();
            this.part = part;
            this.meanings = reader.getByteVectorValues(Leaf.MEANING);
            this.places = meanings == null ? null : meanings.iterator();
            this.beforeLeaf = reader.getNumericDocValues(Leaf.BEFORE_LEAF);
            this.length = reader.getNumericDocValues(Leaf.TOGETHER);
            this.ways = reader.getNumericDocValues(Leaf.WAYS);
        }

        /** @param place of a leaf, in this part */
        void seeAllOf(int place) throws IOException {
            long its = ways != null && ways.advanceExact(place) ? ways.longValue() : 0;
            for (int way = place - (int) its; way < place; way++) {
                see(way);
            }
            finish();
        }

        void see(int way) throws IOException {
            if (places == null
                    || !beforeLeaf.advanceExact(way)
                    || !length.advanceExact(way)
                    || places.advance(way) != way) {
                return;
            }
            int its = part.docBase + way + (int) beforeLeaf.longValue();
            if (its != leaf) {
                finish();
                leaf = its;
                best = -1;
                sum = 0;
                together = Float.intBitsToFloat((int) length.longValue());
            }
            double near = Rounded.likeness(asked, meanings.vectorValue(places.index()));
            best = Math.max(best, near);
            sum += near;
        }

        void finish() {
            if (leaf >= 0) {
                found.put(leaf, (best + sum / together) / 2);
                leaf = -1;
            }
        }
    }
}
