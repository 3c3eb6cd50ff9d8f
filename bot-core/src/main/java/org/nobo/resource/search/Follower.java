package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
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

    /**
     * A batch that was not committed when the process died is applied again: each change says what the entry is now. All
     * communities go on side by side, some changes each, and what is written meanwhile joins in: nobody waits for a large
     * one to be laid.
     */
    synchronized void apply() {
        try {
            boolean changed = forgetAllBut(log.positions());
            Set<CommunityId> afresh = new HashSet<>();
            Looks looks = new Looks();
            for (List<Position> goals = behind(); !goals.isEmpty(); goals = behind()) {
                changed = true;
                boolean arrived = false;
                for (Position goal : goals) {
                    arrived |= follow(goal, afresh, looks);
                }
                looks.look(arrived);
            }
            if (changed) {
                shelf.readers.maybeRefreshBlocking();
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /** Where much is to be laid, questions see the first of it soon, and the rest in ever larger parts: each look costs. */
    private final class Looks {
        private int unseen;
        private int bearable = AT_ONCE;

        void look(boolean arrived) throws IOException {
            if (arrived || unseen >= bearable) {
                shelf.readers.maybeRefreshBlocking();
                bearable += unseen;
                unseen = 0;
            }
        }
    }

    private List<Position> behind() {
        Map<CommunityId, Position> reached = applied.positions();
        return log.positions().stream()
                .filter(goal -> !goal.equals(reached.get(goal.community())))
                .toList();
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

    /**
     * Some of what one community changed.
     *
     * @param afresh the communities that begin anew
     * @return whether it has all now
     */
    private boolean follow(Position goal, Set<CommunityId> afresh, Looks looks) throws IOException {
        CommunityId community = goal.community();
        Position from = applied.positions().get(community);
        boolean another = from != null && (!from.origin().equals(goal.origin()) || from.number() > goal.number());
        if (another) {
            forget(community);
        }
        if (another || from == null) {
            afresh.add(community);
        }
        long number = another || from == null ? 0 : from.number();
        List<Change> changes = number < goal.number() ? log.after(community, number, AT_ONCE) : List.of();
        if (!changes.isEmpty()) {
            write(community, changes, afresh.contains(community));
            looks.unseen += changes.size();
            number = changes.getLast().number();
        }
        boolean arrived = changes.isEmpty() || number >= goal.number();
        applied.reached(new Position(community, goal.origin(), arrived ? Math.max(number, goal.number()) : number));
        return arrived;
    }

    /** @param afresh whether the index begins anew, so that what is kept of the meanings of what is there is as it was left */
    private void write(CommunityId community, List<Change> changes, boolean afresh) throws IOException {
        Map<String, float[]> known =
                known(changes.stream().flatMap(change -> change.now().stream()).toList());
        for (Change change : changes) {
            write(community, change.entry(), change.now(), known);
        }
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
