package org.nobo.resource.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** How meanings lie in the index: with a graph that leads to the near ones, where there are so many that it pays. */
final class Vectors extends Lucene104Codec {
    /** So many are compared one by one faster than a graph is built; above, a graph finds .97 to .99 of the same. */
    static final int FEW = 20_000;

    private static final int NEIGHBOURS = 16;
    private static final int LOOKED_AT = 100;

    /** Lucene builds no graph for n vectors where n is less than this times ln n; that is so up to about {@link #FEW}. */
    private static final int TOO_FEW_FOR_A_GRAPH = 2_000;

    private static final KnnVectorsFormat FORMAT =
            new Lucene99HnswVectorsFormat(NEIGHBOURS, LOOKED_AT, 1, null, TOO_FEW_FOR_A_GRAPH);

    static final Codec CODEC = new Vectors();

    private Vectors() {}

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return FORMAT;
    }
}
