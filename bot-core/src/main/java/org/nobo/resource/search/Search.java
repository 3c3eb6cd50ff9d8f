package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.lucene.search.IndexSearcher;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;

/** Finds entries. Safe for many threads. */
public final class Search implements AutoCloseable {
    /** Entries that are thought through before the next look at what else is to be done. */
    private static final int AT_ONCE = 32;

    private final Shelf shelf;
    private final Understanding understanding;
    private final Follower follower;
    private final Thinker thinker;
    private final Map<CommunityId, Calibration> learned = new ConcurrentHashMap<>();

    private Search(Shelf shelf, ChangeLog log, Understanding understanding) {
        this.shelf = shelf;
        this.understanding = understanding;
        this.follower = new Follower(shelf, log, understanding);
        this.thinker = new Thinker(shelf, log, follower, understanding);
    }

    /**
     * The index in this folder, which is created when it is missing and built anew when it is broken or of another make.
     * It finds what the change log tells of once {@link #apply()} has been called.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static Search in(Path folder, ChangeLog log, Understanding understanding) {
        return new Search(Shelf.in(folder, Applied.make(understanding.sense().model())), log, understanding);
    }

    /** An index that is gone when it is closed. */
    public static Search inMemory(ChangeLog log, Understanding understanding) {
        return new Search(Shelf.inMemory(Applied.make(understanding.sense().model())), log, understanding);
    }

    /**
     * Brings the index up to date with the change log. What was committed before the call is found after it, by its words
     * at least. Cheap when nothing has changed; calls wait for one another.
     */
    public void apply() {
        follower.apply();
    }

    /**
     * Thinks some entries through that only their words are known of.
     *
     * @return how many that were; none when all is understood, or nothing can be
     */
    public int understandSome() {
        return thinker.think(AT_ONCE);
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
            return thinker.waiting();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    /** Has the index remember what was understood, so that a restart need not look it up again. */
    public void remember() {
        try {
            follower.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /** The entries of this community that may answer, at most so many. Any text is a question, even an empty one. */
    public Findings find(CommunityId community, String question, int most) {
        if (understanding.atOnce()) {
            understandAll(done -> {});
        }
        try {
            IndexSearcher open = shelf.acquire();
            try {
                OneCommunity searcher = new OneCommunity(open.getIndexReader(), community);
                return new Looking(searcher, community, understanding.sense(), learned(community)).find(question, most);
            } finally {
                shelf.release(open);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
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
        try {
            shelf.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be closed", e);
        }
    }
}
