package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/**
 * Thinks through what entries mean that only lie in the index by their words, some at a time. Those that wait are looked up
 * many at a time, and questions find by their meaning what was thought through when these are done: the first soon, and the
 * rest in ever larger parts, for each look costs.
 */
final class Thinker {
    /** So many are looked up first, and at most. */
    private static final int FIRST = 32;

    private static final int MOST = 2_048;

    private final Shelf shelf;
    private final ChangeLog log;
    private final Follower follower;
    private final Sense sense;
    private final Meanings meanings;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int bearable = FIRST;

    Thinker(Shelf shelf, ChangeLog log, Follower follower, Understanding understanding) {
        this.shelf = shelf;
        this.log = log;
        this.follower = follower;
        this.sense = understanding.sense();
        this.meanings = understanding.meanings();
    }

    private record Waiting(CommunityId community, EntryId entry) {}

    /** How many entries are not understood yet, as far as questions see. */
    int waiting() throws IOException {
        IndexSearcher open = shelf.acquire();
        try {
            return open.count(Leaf.WAITING);
        } finally {
            shelf.release(open);
        }
    }

    /** Thinks through at most so many; returns how many. Once there are none, questions see all. */
    synchronized int think(int most) {
        if (sense.model() == Model.NONE) {
            return 0;
        }
        try {
            List<Waiting> next = next(most);
            if (next.isEmpty() || !sense.isThere()) {
                waiting.clear();
                return 0;
            }
            Map<String, float[]> known = think(next);
            for (Waiting entry : next) {
                follower.layAgain(entry.community(), entry.entry(), known);
            }
            if (waiting.isEmpty()) {
                shelf.readers.maybeRefreshBlocking();
            }
            return next.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    private List<Waiting> next(int most) throws IOException {
        if (waiting.isEmpty()) {
            lookUp(bearable);
            bearable = Math.min(MOST, 2 * bearable);
        }
        List<Waiting> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    private void lookUp(int most) throws IOException {
        IndexSearcher open = shelf.acquire();
        try {
            for (ScoreDoc found : open.search(Leaf.WAITING, most).scoreDocs) {
                Document leaf = open.storedFields().document(found.doc);
                waiting.add(new Waiting(new CommunityId(leaf.get(Leaf.WHOSE)), new EntryId(leaf.get(Leaf.ENTRY))));
            }
        } finally {
            shelf.release(open);
        }
    }

    /** What the texts of these mean, by their digests. */
    private Map<String, float[]> think(List<Waiting> next) {
        Map<Waiting, List<Way>> ways = new LinkedHashMap<>();
        for (Waiting entry : next) {
            Optional<Entry> now = log.now(entry.community(), entry.entry());
            now.ifPresent(one -> ways.put(entry, Way.of(one)));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        ways.values().forEach(all -> all.forEach(way -> texts.put(way.digest(), way.text())));
        Map<String, float[]> known = new HashMap<>(meanings.known(sense.model(), texts.keySet()));
        texts.keySet().removeAll(known.keySet());
        List<float[]> found = sense.ofAll(List.copyOf(texts.values()));
        List<String> digests = List.copyOf(texts.keySet());
        for (int i = 0; i < found.size(); i++) {
            known.put(digests.get(i), found.get(i));
        }
        Map<CommunityId, Map<EntryId, Map<String, float[]>>> kept = new HashMap<>();
        ways.forEach((entry, all) -> {
            Map<String, float[]> its = new HashMap<>();
            all.stream().map(Way::digest).filter(known::containsKey).forEach(way -> its.put(way, known.get(way)));
            kept.computeIfAbsent(entry.community(), any -> new HashMap<>()).put(entry.entry(), its);
        });
        kept.forEach((community, entries) -> meanings.keepAll(sense.model(), community, entries));
        return known;
    }
}
