package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.ChangeLog.Change;
import org.nobo.resource.knowhow.ChangeLog.Position;

/** Brings the index to where the change log stands, and has it remember how far it came. */
final class Follower {
    private static final int AT_ONCE = 500;

    private final Shelf shelf;
    private final ChangeLog log;
    private final Applied applied;

    Follower(Shelf shelf, ChangeLog log) {
        this.shelf = shelf;
        this.log = log;
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
                shelf.writer.setLiveCommitData(applied.asCommit().entrySet());
                shelf.writer.commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
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
        shelf.writer.deleteDocuments(Leaf.of(community));
        applied.forget(community);
    }

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
        while (number < goal.number()) {
            List<Change> changes = log.after(goal.community(), number, AT_ONCE);
            if (changes.isEmpty()) {
                break;
            }
            for (Change change : changes) {
                write(goal.community(), change);
            }
            number = changes.getLast().number();
            applied.reached(new Position(goal.community(), goal.origin(), number));
            shelf.readers.maybeRefresh();
        }
        applied.reached(new Position(goal.community(), goal.origin(), Math.max(number, goal.number())));
        return true;
    }

    private void write(CommunityId community, Change change) throws IOException {
        if (change.now().isPresent()) {
            shelf.writer.updateDocument(
                    Leaf.key(community, change.entry()),
                    Leaf.of(community, change.now().get()));
        } else {
            shelf.writer.deleteDocuments(Leaf.key(community, change.entry()));
        }
    }
}
