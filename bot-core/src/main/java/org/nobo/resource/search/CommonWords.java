package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.nobo.meaning.Vocabulary;

/** Words everybody uses, whether or not a community has written about them: who types one of them has not misspelt it. */
final class CommonWords {
    static final String WORD = "word";

    private final IndexReader reader;
    private final Set<String> stems;

    private CommonWords(IndexReader reader, Set<String> stems) {
        this.reader = reader;
        this.stems = stems;
    }

    private static final class Read {
        private static final CommonWords ONCE = read();
    }

    static CommonWords english() {
        return Read.ONCE;
    }

    /** For the search of words that are spelt alike. */
    IndexReader reader() {
        return reader;
    }

    /** Whether a word is one of them, or a form of one. */
    boolean include(Word word) {
        return Vocabulary.english().has(word.typed()) || stems.contains(word.stem());
    }

    private static CommonWords read() {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Set<String> words = Vocabulary.english().words();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String word : words) {
                Document document = new Document();
                document.add(new StringField(WORD, word, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            Set<String> stems = words.stream().map(Tongue.ENGLISH::stem).collect(Collectors.toSet());
            return new CommonWords(DirectoryReader.open(directory), stems);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }
}
