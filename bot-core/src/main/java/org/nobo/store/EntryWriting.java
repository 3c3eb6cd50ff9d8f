package org.nobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow.Outcome;
import org.nobo.resource.knowhow.Section;

/** Writes entries into the table {@code entry}, many at a time: a folder of thousands is brought in by few statements. */
final class EntryWriting {
    private static final int AT_ONCE = 500;

    private static final String INSERT = """
            insert into entry (path, slug, article, headings, words, links, kind, shared_by, served, digest,
                               changed_at, community, id, added_at, collection, aliases, link, language)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String UPDATE = """
            update entry set path = ?, slug = ?, article = ?, headings = ?, words = ?, links = ?, kind = ?,
                             shared_by = ?, served = ?, digest = ?, changed_at = ?, aliases = ?,
                             link = coalesce(cast(? as varchar), link), language = coalesce(cast(? as varchar), language)
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
        Map<EntryId, EntryBefore> before = likelyNew(all) ? new HashMap<>() : before(all);
        List<Written> unknown =
                all.stream().filter(one -> !before.containsKey(one.id())).toList();
        Set<EntryId> added = added(unknown);
        before.putAll(
                before(unknown.stream().filter(one -> !added.contains(one.id())).toList()));
        List<Outcome> outcomes = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<EntryId> told = new ArrayList<>();
        for (Written one : all) {
            Outcome outcome = added.contains(one.id()) ? Outcome.ADDED : outcome(before.get(one.id()), one);
            outcomes.add(outcome);
            if (outcome != Outcome.SAME) {
                told.add(one.id());
            }
            if (outcome == Outcome.CHANGED) {
                changed.add(updated(one, before.get(one.id())));
            }
        }
        each(UPDATE, changed);
        JdbiChangeLog.changed(handle, community, told, changed.isEmpty());
        return outcomes;
    }

    private static Outcome outcome(EntryBefore before, Written now) {
        return before.isAs(now.digest(), now.entry()) ? Outcome.SAME : Outcome.CHANGED;
    }

    /** Where the first is not there, likely none is, as when a folder is imported for the first time. */
    private boolean likelyNew(List<Written> all) {
        return all.isEmpty() || before(all.subList(0, 1)).isEmpty();
    }

    private Map<EntryId, EntryBefore> before(List<Written> asked) {
        return EntryBefore.of(handle, community, asked.stream().map(Written::id).toList());
    }

    /** Those that were not there, until now. */
    private Set<EntryId> added(List<Written> unknown) {
        int[] added = each(INSERT, unknown.stream().map(this::inserted).toList());
        return IntStream.range(0, added.length)
                .filter(i -> added[i] > 0)
                .mapToObj(i -> unknown.get(i).id())
                .collect(Collectors.toSet());
    }

    private static Written written(Entry entry) {
        Section section = entry.section();
        return new Written(entry, List.of(EntryRow.contents(section)), EntryRow.digest(section));
    }

    private Object[] inserted(Written one) {
        Entry entry = one.entry();
        return one.with(
                at,
                community.value(),
                entry.id().value(),
                at,
                entry.collection(),
                EntryRow.listed(entry.aliases()),
                one.link(),
                one.language());
    }

    private Object[] updated(Written one, EntryBefore before) {
        return one.with(
                at,
                EntryRow.listed(before.aliasesWith(one.entry())),
                one.link(),
                one.language(),
                community.value(),
                one.entry().id().value());
    }

    private int[] each(String sql, List<Object[]> rows) {
        return rows.isEmpty() ? new int[0] : Statements.executeEach(handle.getConnection(), sql, rows);
    }

    /** An entry with its columns {@code path} to {@code served}, and what tells them from others. */
    private record Written(Entry entry, List<Object> contents, String digest) {
        EntryId id() {
            return entry.id();
        }

        /** Of what was shared by hand, who looks after it says these. */
        String link() {
            return entry.isByHand() ? null : entry.section().about().link();
        }

        String language() {
            return entry.isByHand() ? null : entry.section().about().language();
        }

        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(contents);
            all.add(digest);
            all.addAll(Arrays.asList(more));
            return all.toArray();
        }
    }
}
