package org.nobo.resource.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.ChangeLog.Change;
import org.nobo.resource.knowhow.ChangeLog.Position;

/**
 * Lays what the change log tells of until there is nothing more: what is new first, and what is old in between, some hundred
 * changes at a time, one community after the other. So nobody waits for a large one to be laid, and what is written meanwhile
 * is found at once.
 */
final class Pass {
    private static final int AT_ONCE = 500;

    private final ChangeLog log;
    private final Applied applied;
    private final Follower follower;
    private final Map<CommunityId, Gap> behind = new LinkedHashMap<>();
    private final Set<CommunityId> afresh = new HashSet<>();
    private int unseen;
    private int bearable = AT_ONCE;

    Pass(ChangeLog log, Applied applied, Follower follower) {
        this.log = log;
        this.applied = applied;
        this.follower = follower;
    }

    /**
     * What is old and still to be laid.
     *
     * @param to the newest number of it
     * @param laid up to here all above it is laid
     */
    private record Gap(long to, long laid) {}

    void run() throws IOException {
        boolean isNew;
        boolean isOld;
        do {
            isNew = layNew();
            if (isNew) {
                follower.show();
            }
            isOld = layOld();
        } while (isNew || isOld);
    }

    private boolean layNew() throws IOException {
        boolean laid = false;
        for (Position goal : log.positions()) {
            laid |= layNew(goal);
        }
        return laid;
    }

    private boolean layNew(Position goal) throws IOException {
        CommunityId community = goal.community();
        Position from = from(goal);
        Gap gap = behind.get(community);
        if (gap != null) {
            return goal.number() > gap.laid() && layAbove(gap, goal);
        }
        if (from.equals(goal)) {
            return false;
        }
        if (goal.number() - from.number() > AT_ONCE) {
            behind.put(community, new Gap(goal.number(), goal.number()));
            return false;
        }
        List<Change> changes = log.after(community, from.number(), AT_ONCE);
        follower.write(community, changes, afresh.contains(community));
        applied.reached(new Position(community, goal.origin(), reached(changes, goal.number())));
        return true;
    }

    private boolean layAbove(Gap gap, Position goal) throws IOException {
        List<Change> changes = log.after(goal.community(), gap.laid(), AT_ONCE);
        follower.write(goal.community(), changes, false);
        behind.put(goal.community(), new Gap(gap.to(), reached(changes, goal.number())));
        return true;
    }

    /** Where laying begins; what another log told of is forgotten first. */
    private Position from(Position goal) throws IOException {
        Position from = applied.positions().get(goal.community());
        boolean another = from != null && (!from.origin().equals(goal.origin()) || from.number() > goal.number());
        if (another) {
            follower.forget(goal.community());
        }
        if (another || from == null) {
            afresh.add(goal.community());
            Position beginning = new Position(goal.community(), goal.origin(), 0);
            applied.reached(beginning);
            return beginning;
        }
        return from;
    }

    /** There are no more than these, unless they are as many as were asked for. */
    private static long reached(List<Change> changes, long goal) {
        if (changes.isEmpty()) {
            return goal;
        }
        long last = changes.getLast().number();
        return changes.size() < AT_ONCE ? Math.max(last, goal) : last;
    }

    private boolean layOld() throws IOException {
        Optional<CommunityId> next = behind.keySet().stream().findFirst();
        if (next.isEmpty()) {
            return false;
        }
        CommunityId community = next.get();
        Gap gap = behind.remove(community);
        Position from = applied.positions().get(community);
        List<Change> changes = log.after(community, from.number(), AT_ONCE).stream()
                .filter(change -> change.number() <= gap.to())
                .toList();
        follower.write(community, changes, afresh.contains(community));
        boolean all = changes.size() < AT_ONCE;
        applied.reached(new Position(
                community, from.origin(), all ? gap.laid() : changes.getLast().number()));
        if (!all) {
            behind.put(community, gap);
        }
        look(changes.size());
        return true;
    }

    /** Of what is old, questions see the first soon, and the rest in ever larger parts: each look costs. */
    private void look(int more) throws IOException {
        unseen += more;
        if (unseen >= bearable) {
            bearable += unseen;
            unseen = 0;
            follower.showAndRemember();
        }
    }
}
