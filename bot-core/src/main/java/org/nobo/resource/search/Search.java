package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.EntryId;

/** Finds entries. Safe for many threads. */
public final class Search implements AutoCloseable {
    private final Shelf shelf;
    private final Follower follower;

    private Search(Shelf shelf, ChangeLog log) {
        this.shelf = shelf;
        this.follower = new Follower(shelf, log);
    }

    /**
     * The index in this folder, which is created when it is missing and built anew when it is broken or of another make.
     * It finds what the change log tells of once {@link #apply()} has been called.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static Search in(Path folder, ChangeLog log) {
        return new Search(Shelf.in(folder), log);
    }

    /** An index that is gone when it is closed. */
    public static Search inMemory(ChangeLog log) {
        return new Search(Shelf.inMemory(), log);
    }

    /**
     * Brings the index up to date with the change log. What was committed before the call is found after it. Cheap when
     * nothing has changed; calls wait for one another.
     */
    public void apply() {
        follower.apply();
    }

    /** The entries of this community that may answer, at most so many. Any text is a question, even an empty one. */
    public Findings find(CommunityId community, String question, int most) {
        try {
            IndexSearcher open = shelf.acquire();
            try {
                return find(new OneCommunity(open.getIndexReader(), community), community, question, most);
            } finally {
                shelf.release(open);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    private static Findings find(OneCommunity searcher, CommunityId community, String question, int most)
            throws IOException {
        Asked asked = Reading.of(question, searcher.getIndexReader(), community);
        ScoreDoc[] found = searcher.search(Ranking.of(asked, community), Math.max(2, most)).scoreDocs;
        if (found.length == 0) {
            return Findings.NONE;
        }
        List<Finding> best = new ArrayList<>();
        for (int i = 0; i < Math.min(most, found.length); i++) {
            String entry = searcher.storedFields().document(found[i].doc).get(Leaf.ENTRY);
            best.add(new Finding(new EntryId(entry), found[i].score));
        }
        double confidence = Confidence.in(found, asked, searcher.getIndexReader(), community)
                .probability();
        return new Findings(best, confidence, asked.repairs(), weights(asked));
    }

    private static Map<String, Double> weights(Asked asked) {
        return asked.terms().stream()
                .filter(term -> !term.small() && term.spelt() != Asked.Spelt.UNKNOWN)
                .collect(Collectors.toMap(Asked.Term::stem, Asked.Term::weight));
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
