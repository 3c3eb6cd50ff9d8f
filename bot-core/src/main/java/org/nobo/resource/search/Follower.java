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
    private static final int AT_ONCE = 500;

    private final Shelf shelf;
    private final ChangeLog log;
    private final Meanings meanings;
    private final Model model;
    private final Applied applied;

    Follower(Shelf shelf, ChangeLog log, Understanding understanding) {
        this.shelf = shelf;
        this.log = log;
        this.meanings = understanding.meanings();
        this.model = understanding.sense().model();
        this.applied = shelf.applied();
    }

    /** A batch that was not committed when the process died is applied again: each change says what the entry is now. */
    synchronized void apply() {
        try {
            List<Position> goals = log.positions();
            boolean changed = forgetAllBut(goals);
            for (Position goal : goals) {
                changed |= follow(goal);
            }
            if (changed) {
                shelf.readers.maybeRefreshBlocking();
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    synchronized void commit() throws IOException {
        shelf.writer.setLiveCommitData(applied.asCommit().entrySet());
        shelf.writer.commit();
    }

    /**
     * Lays the leaf of this entry anew, as the entry is now. What the change log tells of it later comes later, so an entry
     * that is removed meanwhile does not stay.
     */
    synchronized void layAgain(CommunityId community, EntryId entry) throws IOException {
        Optional<Entry> now = log.now(community, entry);
        write(community, entry, now, known(now.stream().toList()));
    }

    private boolean forgetAllBut(List<Position> goals) throws IOException {
        Set<CommunityId> alive = goals.stream().map(Position::community).collect(Collectors.toSet());
        boolean changed = false;
        for (CommunityId community : applied.positions().keySet()) {
            if (!alive.contains(community)) {
                forget(community);
                changed = true;
            }
        }
        return changed;
    }

    private void forget(CommunityId community) throws IOException {
        shelf.writer.deleteDocuments(Leaf.of(community), Leaf.waysOf(community));
        applied.forget(community);
    }

    /** Where much is to be laid, questions see the first of it soon, and the rest in ever larger parts: each look costs. */
    private boolean follow(Position goal) throws IOException {
        Position from = applied.positions().get(goal.community());
        boolean another = from != null && (!from.origin().equals(goal.origin()) || from.number() > goal.number());
        if (another) {
            forget(goal.community());
        }
        long number = from == null || another ? 0 : from.number();
        if (number == goal.number() && from != null && !another) {
            return false;
        }
        int unseen = 0;
        int bearable = AT_ONCE;
        while (number < goal.number()) {
            List<Change> changes = log.after(goal.community(), number, AT_ONCE);
            if (changes.isEmpty()) {
                break;
            }
            write(goal.community(), changes, from == null || another);
            number = changes.getLast().number();
            applied.reached(new Position(goal.community(), goal.origin(), number));
            unseen += changes.size();
            if (unseen >= bearable) {
                shelf.readers.maybeRefresh();
                bearable += unseen;
                unseen = 0;
            }
        }
        applied.reached(new Position(goal.community(), goal.origin(), Math.max(number, goal.number())));
        return true;
    }

    /** @param afresh whether the index begins anew, so that what is kept of meanings is as it was left */
    private void write(CommunityId community, List<Change> changes, boolean afresh) throws IOException {
        Map<String, float[]> known =
                known(changes.stream().flatMap(change -> change.now().stream()).toList());
        for (Change change : changes) {
            write(community, change.entry(), change.now(), known);
        }
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
            if (change.now().isEmpty()) {
                meanings.forget(community, change.entry());
            } else {
                kept.put(change.entry(), its(change.now().get(), known));
            }
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
