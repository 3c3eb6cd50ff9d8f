package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds entries. Safe for many threads. */
public final class Search implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /** Entries that are thought through before the next look at what else is to be done. */
    private static final int AT_ONCE = 32;

    private final Supplier<Shelf> shelves;
    private final ChangeLog log;
    private final Understanding understanding;
    private final Map<CommunityId, Calibration> learned = new ConcurrentHashMap<>();
    private volatile Opened open;

    /** Where questions are answered from: the open one, or, when it broke, the one before until the new one is laid. */
    private volatile Shelf asked;

    Search(Supplier<Shelf> shelves, ChangeLog log, Understanding understanding) {
        this.shelves = shelves;
        this.log = log;
        this.understanding = understanding;
        this.open = opened();
        this.asked = open.shelf();
    }

    /**
     * The index in this folder, which is created when it is missing and built anew when it is broken or of another make.
     * It finds what the change log tells of once {@link #apply()} has been called.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static Search in(Path folder, ChangeLog log, Understanding understanding) {
        return new Search(() -> Shelf.in(folder, make(understanding)), log, understanding);
    }

    /** An index that is gone when it is closed. */
    public static Search inMemory(ChangeLog log, Understanding understanding) {
        return new Search(() -> Shelf.inMemory(make(understanding)), log, understanding);
    }

    static String make(Understanding understanding) {
        return Applied.make(understanding.sense().model());
    }

    /** An index that is open, and who writes it. */
    private record Opened(Shelf shelf, Follower follower, Thinker thinker) {}

    private Opened opened() {
        Shelf shelf = shelves.get();
        Follower follower = new Follower(shelf, log, understanding);
        return new Opened(shelf, follower, new Thinker(shelf, log, follower, understanding));
    }

    /** The index, opened anew where it broke. */
    private synchronized Opened whole() {
        Opened before = open;
        if (!before.shelf().isWhole()) {
            LOG.warn("The search index broke and is built anew");
            before.shelf().letGo();
            open = opened();
            if (before.shelf() != asked) {
                close(before.shelf());
            }
        }
        return open;
    }

    private synchronized void askFromNowOn(Shelf laid) {
        Shelf before = asked;
        if (before != laid) {
            asked = laid;
            close(before);
        }
    }

    private static void close(Shelf broken) {
        try {
            broken.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The broken search index could not be closed", e);
        }
    }

    /**
     * Brings the index up to date with the change log. What was committed before the call is found after it, by its words
     * at least. Cheap when nothing has changed; calls wait for one another.
     */
    public void apply() {
        Opened now = whole();
        now.follower().apply(true);
        askFromNowOn(now.shelf());
    }

    /** The same, with much more to come: it is found after the next {@link #apply()}. */
    public void lay() {
        whole().follower().apply(false);
    }

    /**
     * Thinks some entries through that only their words are known of.
     *
     * @return how many that were; none when all is understood, or nothing can be
     */
    public int understandSome() {
        return whole().thinker().think(AT_ONCE);
    }

    /**
     * Thinks all of them through, and has the index remember it.
     *
     * @param progress is told how many are done
     */
    public void understandAll(IntConsumer progress) {
        int done = 0;
        for (int some = understandSome(); some > 0; some = understandSome()) {
            done += some;
            progress.accept(done);
        }
        if (done > 0) {
            remember();
        }
    }

    /** How many entries only their words are known of. */
    public int waiting() {
        try {
            return whole().thinker().waiting();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    /** Has the index remember how far it came, so that a restart need not lay all that again. */
    public void remember() {
        try {
            whole().follower().commit();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /** Begins to make questions quicker, in the background, where that is worth its time; for when nothing else is to be done. */
    public void putTogether() {
        try {
            whole().shelf().putTogether(Vectors.FEW);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    /** Whether the index does something in the background to make questions quicker. */
    public boolean isUnsettled() {
        return whole().shelf().writer.hasPendingMerges();
    }

    /** Waits for what the index does in the background to make questions quicker, and has it remember that. */
    public void settle() {
        Opened now = whole();
        try {
            now.shelf().settle();
            now.follower().commit();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /** The entries of this community that may answer, at most so many. Any text is a question, even an empty one. */
    public Findings find(CommunityId community, String question, int most) {
        if (understanding.atOnce()) {
            understandAll(done -> {});
        }
        Shelf now = asked;
        try {
            return find(now, community, question, most);
        } catch (AlreadyClosedException e) {
            if (now != asked) {
                return find(community, question, most); // it broke, and there is another one already
            }
            throw e;
        } catch (IOException e) {
            LOG.warn("The search index cannot be read: {}", e.toString());
            now.isUnreadable();
            return Findings.NONE;
        }
    }

    private Findings find(Shelf shelf, CommunityId community, String question, int most) throws IOException {
        IndexSearcher reading = shelf.acquire();
        try {
            OneCommunity searcher = new OneCommunity(reading.getIndexReader(), community);
            return new Looking(searcher, understanding.sense(), learned(community)).find(question, most);
        } finally {
            shelf.release(reading);
        }
    }

    /** Takes what members of a community said of answers into account, from the next question on. */
    public void learn(CommunityId community, List<Judged> said) {
        learned.put(community, Calibration.from(said));
    }

    private Calibration learned(CommunityId community) {
        return learned.getOrDefault(community, Calibration.NONE);
    }

    @Override
    public void close() {
        try (Shelf shelf = open.shelf()) {
            askFromNowOn(shelf);
            if (shelf.isWhole()) {
                open.follower().commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be closed", e);
        }
    }
}
