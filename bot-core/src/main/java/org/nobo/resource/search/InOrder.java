package org.nobo.resource.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Documents of an index in the order in which they lie, for what is stored of them can only be read forwards, part by part. */
final class InOrder {
    private InOrder() {}

    /** Who sees the documents of one part. */
    @FunctionalInterface
    interface Reader {
        /**
         * Sees one of them.
         *
         * @param place where it lies in the part
         */
        void see(int place) throws IOException;
    }

    /** Opens a part of the index. */
    @FunctionalInterface
    interface Opening {
        Reader of(LeafReaderContext part) throws IOException;
    }

    /** Has each of these documents seen once. */
    static void each(IndexSearcher searcher, Collection<Integer> documents, Opening opening) throws IOException {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        LeafReaderContext part = null;
        Reader reader = null;
        for (int document : documents.stream().sorted().distinct().toList()) {
            LeafReaderContext its = parts.get(ReaderUtil.subIndex(document, parts));
            if (reader == null || its != part) {
                part = its;
                reader = opening.of(its);
            }
            reader.see(document - its.docBase);
        }
    }
}
