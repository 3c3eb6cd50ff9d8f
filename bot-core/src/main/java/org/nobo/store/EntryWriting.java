package org.nobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow.Outcome;

/** Writes entries into the table {@code entry}, many at a time: a folder of thousands is brought in by few statements. */
final class EntryWriting {
    private static final int AT_ONCE = 500;

    private static final String INSERT = """
            insert into entry (path, slug, article, headings, words, links, kind, shared_by, served, digest,
                               changed_at, community, id, added_at, collection, aliases)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String UPDATE = """
            update entry set path = ?, slug = ?, article = ?, headings = ?, words = ?, links = ?, kind = ?,
                             shared_by = ?, served = ?, digest = ?, changed_at = ?
            where community = ? and id = ?""";

    private final Handle handle;
    private final CommunityId community;
    private final Instant at;

    private EntryWriting(Handle handle, CommunityId community, Instant at) {
        this.handle = handle;
        this.community = community;
        this.at = at;
    }

    static EntryWriting of(Handle handle, CommunityId community, Instant at) {
        return new EntryWriting(handle, community, at);
    }

    /** Writes what is new or reads otherwise than before; what each of them changed. */
    List<Outcome> write(List<Entry> entries) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Entry> some = new ArrayList<>();
        Set<EntryId> among = new HashSet<>();
        for (Entry entry : entries) {
            if (some.size() == AT_ONCE || !among.add(entry.id())) {
                outcomes.addAll(writeSome(some));
                some.clear();
                among.clear();
                among.add(entry.id());
            }
            some.add(entry);
        }
        outcomes.addAll(writeSome(some));
        return outcomes;
    }

    /** @param entries each once */
    private List<Outcome> writeSome(List<Entry> entries) {
        List<Written> all = entries.stream().map(EntryWriting::written).toList();
        int[] added = each(INSERT, all, this::inserted);
        List<Outcome> outcomes = new ArrayList<>();
        List<Written> changed = new ArrayList<>();
        List<EntryId> told = new ArrayList<>();
        for (int i = 0; i < added.length; i++) {
            Written one = all.get(i);
            Outcome outcome = added[i] > 0 ? Outcome.ADDED : isAsBefore(one) ? Outcome.SAME : Outcome.CHANGED;
            outcomes.add(outcome);
            if (outcome != Outcome.SAME) {
                told.add(one.entry().id());
            }
            if (outcome == Outcome.CHANGED) {
                changed.add(one);
            }
        }
        each(UPDATE, changed, this::updated);
        JdbiChangeLog.changed(handle, community, told, changed.isEmpty());
        return outcomes;
    }

    private static Written written(Entry entry) {
        Object[] contents = EntryRow.contents(entry.section());
        return new Written(entry, List.of(contents), EntryRow.digest(contents));
    }

    private boolean isAsBefore(Written one) {
        return Statements.select(
                        handle.getConnection(),
                        "select digest from entry where community = ? and id = ?",
                        row -> row.getString("digest"),
                        community.value(),
                        one.entry().id().value())
                .contains(one.digest());
    }

    private Object[] inserted(Written one) {
        Entry entry = one.entry();
        return one.with(
                at, community.value(), entry.id().value(), at, entry.collection(), EntryRow.listed(entry.aliases()));
    }

    private Object[] updated(Written one) {
        return one.with(at, community.value(), one.entry().id().value());
    }

    private int[] each(String sql, List<Written> all, Function<Written, Object[]> row) {
        return all.isEmpty()
                ? new int[0]
                : Statements.executeEach(
                        handle.getConnection(), sql, all.stream().map(row).toList());
    }

    /** An entry with its columns {@code path} to {@code served}, and what tells them from others. */
    private record Written(Entry entry, List<Object> contents, String digest) {
        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(contents);
            all.add(digest);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }
}
