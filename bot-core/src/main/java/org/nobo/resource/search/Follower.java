package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.ChangeLog.Change;
import org.nobo.resource.knowhow.ChangeLog.Position;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** Brings the index to where the change log stands, and has it remember how far it came. */
final class Follower {
    private final Shelf shelf;
    private final ChangeLog log;
    private final Meanings meanings;
    private final Model model;
    private final Applied applied;
    private boolean shown = true;
    private boolean changed;

    Follower(Shelf shelf, ChangeLog log, Understanding understanding) {
        this.shelf = shelf;
        this.log = log;
        this.meanings = understanding.meanings();
        this.model = understanding.sense().model();
        this.applied = shelf.applied();
    }

    /**
     * Lays all that the log tells of. What was not committed when the process died is laid again: each change says what the
     * entry is now.
     *
     * @param shown whether questions find it from now on; where much more is to come, that costs too much
     */
    synchronized void apply(boolean shown) {
        try {
            this.shown = shown;
            forgetAllBut(log.positions());
            new Pass(log, applied, this).run();
            show();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    void show() throws IOException {
        if (shown) {
            shelf.readers.maybeRefreshBlocking();
        }
    }

    void showAndRemember() throws IOException {
        if (shown) {
            show();
            commit();
        }
    }

    /**
     * Has the index remember how far it came, which is nowhere the log could forget after a kill. What it does not remember is
     * laid again after a restart, and what was put together meanwhile would have to be put together again.
     */
    synchronized void commit() throws IOException {
        if (changed || shelf.writer.hasUncommittedChanges()) {
            log.makeSure();
            shelf.writer.setLiveCommitData(applied.asCommit().entrySet());
            shelf.writer.commit();
            changed = false;
        }
    }

    /**
     * Lays the leaf of this entry anew, as the entry is now. What the change log tells of it later comes later, so an entry
     * that is removed meanwhile does not stay.
     *
     * @param known what its texts mean, unless they are others by now
     */
    synchronized void layAgain(CommunityId community, EntryId entry, Map<String, float[]> known) throws IOException {
        changed = true;
        write(community, entry, log.now(community, entry), known);
    }

    private void forgetAllBut(List<Position> goals) throws IOException {
        Set<CommunityId> alive = goals.stream().map(Position::community).collect(Collectors.toSet());
        for (CommunityId community : applied.positions().keySet()) {
            if (!alive.contains(community)) {
                forget(community);
            }
        }
    }

    void forget(CommunityId community) throws IOException {
        changed = true;
        shelf.writer.deleteDocuments(Leaf.of(community), Leaf.waysOf(community));
        applied.forget(community);
    }

    /** @param afresh whether the index begins anew, so that what is kept of the meanings of what is there is as it was left */
    void write(CommunityId community, List<Change> changes, boolean afresh) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        changed = true;
        Map<String, float[]> known =
                known(changes.stream().flatMap(change -> change.now().stream()).toList());
        Abreast.each(changes, change -> write(community, change.entry(), change.now(), known));
        changes.stream()
                .filter(change -> change.now().isEmpty())
                .forEach(gone -> meanings.forget(community, gone.entry()));
        if (!afresh && model != Model.NONE) {
            keep(community, changes, known);
        }
    }

    private Map<String, float[]> known(List<Entry> entries) {
        return model == Model.NONE
                ? Map.of()
                : meanings.known(
                        model,
                        entries.stream()
                                .flatMap(entry -> Way.of(entry).stream())
                                .map(Way::digest)
                                .collect(Collectors.toSet()));
    }

    /** What its former texts meant is of no use any more. */
    private void keep(CommunityId community, List<Change> changes, Map<String, float[]> known) {
        Map<EntryId, Map<String, float[]>> kept = new HashMap<>();
        for (Change change : changes) {
            change.now().ifPresent(now -> kept.put(change.entry(), its(now, known)));
        }
        meanings.keepAll(model, community, kept);
    }

    private static Map<String, float[]> its(Entry entry, Map<String, float[]> known) {
        return Way.of(entry).stream()
                .map(Way::digest)
                .filter(known::containsKey)
                .collect(Collectors.toMap(digest -> digest, known::get));
    }

    private void write(CommunityId community, EntryId id, Optional<Entry> now, Map<String, float[]> known)
            throws IOException {
        if (now.isPresent()) {
            shelf.writer.updateDocuments(
                    Leaf.key(community, id), Leaf.of(community, now.get(), understood(now.get(), known)));
        } else {
            shelf.writer.deleteDocuments(Leaf.key(community, id));
        }
    }

    private Understood understood(Entry entry, Map<String, float[]> known) {
        if (model == Model.NONE) {
            return new Understood.Never();
        }
        boolean all = Way.of(entry).stream().map(Way::digest).allMatch(known::containsKey);
        return all ? new Understood.So(known) : new Understood.NotYet();
    }
}
