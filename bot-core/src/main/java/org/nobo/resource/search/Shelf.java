package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index itself, open for writing and reading. An index that is of no use is cleared away when it is opened. */
final class Shelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /** Which instructions of the processor are used is nothing that anybody who asks a question wants to read. */
    private static final java.util.logging.Logger CHATTER =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

    /** So long whoever closes it waits for what can be given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LARGE_ONES = 2;

    /** A graph lies in memory while it is built: so many bytes for each document. */
    private static final long A_DOCUMENT = 400;

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    final IndexWriter writer;
    final SearcherManager readers;
    private final Directory directory;
    private final String make;
    private volatile boolean unreadable;

    private Shelf(Directory directory, IndexWriter writer, SearcherManager readers, String make) {
        this.directory = directory;
        this.make = make;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * The index in this folder; one of another make is cleared away.
     *
     * @throws InUse when another process has the index open
     */
    static Shelf in(Path folder, String make) {
        try {
            return on(FSDirectory.open(folder), make);
        } catch (LockObtainFailedException e) {
            throw new InUse(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
        }
    }

    static Shelf inMemory(String make) {
        try {
            return on(new ByteBuffersDirectory(), make);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot fail", e);
        }
    }

    /** The index in this directory, as {@link #in}. */
    static Shelf on(Directory directory, String make) throws IOException {
        if (!usable(directory, make)) {
            clear(directory);
        }
        IndexWriterConfig config =
                new IndexWriterConfig().setSimilarity(Ranking.SIMILARITY).setCodec(Vectors.CODEC);
        IndexWriter writer = new IndexWriter(directory, config);
        writer.maybeMerge();
        return new Shelf(directory, writer, new SearcherManager(writer, null), make);
    }

    /** How far the last commit had come. */
    Applied applied() {
        Map<String, String> commit = new HashMap<>();
        Iterable<Map.Entry<String, String>> lines = writer.getLiveCommitData();
        if (lines != null) {
            lines.forEach(line -> commit.put(line.getKey(), line.getValue()));
        }
        return Applied.in(commit, make);
    }

    IndexSearcher acquire() throws IOException {
        return readers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        readers.release(searcher);
    }

    /** What was read of it makes no sense. */
    void isUnreadable() {
        unreadable = true;
    }

    /** Whether nothing broke since it was opened; what could not be written whole, Lucene closes by itself. */
    boolean isWhole() {
        return writer.isOpen() && !unreadable;
    }

    /** Lets go of an index that broke, so that it can be opened anew; it answers questions until it is closed. */
    void letGo() {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The broken search index was closed already", e);
        }
    }

    /**
     * Begins to put all parts together where there are several large ones, which can take minutes of one processor; nobody
     * waits for it. It happens seldom, for it takes several large parts to begin again.
     *
     * @param large documents from which on a part costs a question about as much as one that holds them all
     */
    void putTogether(int large) throws IOException {
        if (!writer.hasPendingMerges() && isInParts(large)) {
            writer.forceMerge(1, false);
        }
    }

    private boolean isInParts(int large) throws IOException {
        IndexSearcher open = acquire();
        try {
            long largeOnes = open.getIndexReader().leaves().stream()
                    .filter(part -> part.reader().maxDoc() > large)
                    .count();
            long memory = A_DOCUMENT * open.getIndexReader().numDocs();
            return largeOnes > LARGE_ONES && memory < Runtime.getRuntime().maxMemory() / 2;
        } finally {
            release(open);
        }
    }

    /** Waits until parts that lay side by side are put together, so that questions are answered as quickly as they can be. */
    void settle() throws IOException {
        if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler aside) {
            aside.sync();
        }
        readers.maybeRefreshBlocking();
    }

    /**
     * What was not committed is lost. Parts that are being put together stay as they are, and the next to open the index goes on
     * with that. Lucene gives up on most of it at once, but not on a graph of many meanings, which can take minutes: that is
     * left to end, or to die with the process.
     */
    @Override
    public void close() throws IOException {
        readers.close();
        Thread closing = Thread.ofPlatform().name("nobo-index-closing").daemon().start(this::giveUp);
        try {
            if (!closing.join(PATIENCE)) {
                LOG.debug("The search index is left as it is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp() {
        try {
            writer.rollback();
            directory.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The search index could not be closed", e);
        }
    }

    /** Whether there is an index that can be read and is of this make. */
    private static boolean usable(Directory directory, String make) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return true;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext part : reader.leaves()) {
                part.reader().checkIntegrity();
            }
            return Applied.isOfMake(make, reader.getIndexCommit().getUserData());
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The search index cannot be used and is built anew: {}", e.getMessage());
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        try (Lock mine = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            mine.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Another process has the index open. */
    static final class InUse extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder, Throwable cause) {
            super("The search index in " + folder + " is in use", cause);
        }
    }
}
