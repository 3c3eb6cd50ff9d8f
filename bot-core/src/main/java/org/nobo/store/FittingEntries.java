package org.nobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.Kind;

/** The entries of a community that fit what somebody wants to see. */
final class FittingEntries {
    private static final String SELECT = "select " + EntryRow.COLUMNS;
    private static final String NEWEST = " order by e.changed_at desc, e.id";

    private final StringBuilder where = new StringBuilder(" from entry e where e.community = ?");
    private final List<Object> values = new ArrayList<>();

    private FittingEntries(CommunityId community) {
        values.add(community.value());
    }

    static List<Entry> select(Handle handle, CommunityId community, Facets facets, List<EntryId> among, int most) {
        FittingEntries fitting = new FittingEntries(community);
        facets.kind().map(Kind::stored).ifPresent(kind -> fitting.and("e.kind = ?", kind));
        if (!facets.value().isEmpty()) {
            fitting.and("lower(e.served) like ? escape '!'", "%\"" + escaped(facets.value()) + "%");
        }
        if (!facets.by().isEmpty()) {
            fitting.and("lower(e.shared_by) like ? escape '!'", escaped(facets.by()) + "%");
        }
        if (!facets.language().isEmpty()) {
            fitting.and("coalesce(nullif(e.language, ''), 'en') = ?", facets.language());
        }
        return among.isEmpty() ? fitting.newest(handle, most) : fitting.among(handle, among, most);
    }

    private List<Entry> newest(Handle handle, int most) {
        List<Object> all = new ArrayList<>(values);
        all.add(most);
        return Statements.select(
                handle.getConnection(), SELECT + where + NEWEST + " limit ?", EntryRow::read, all.toArray());
    }

    /** Each is asked for by itself: given a list, H2 goes through all that the community has, and through the list for each. */
    private List<Entry> among(Handle handle, List<EntryId> among, int most) {
        List<Object[]> each = among.stream().distinct().map(this::withId).toList();
        return Statements.selectEach(
                        handle.getConnection(),
                        "select e.changed_at, " + EntryRow.COLUMNS + where + " and e.id = ?",
                        row -> new Dated(row.getTimestamp("changed_at").toInstant(), EntryRow.read(row)),
                        each)
                .stream()
                .sorted(Comparator.comparing(Dated::at)
                        .reversed()
                        .thenComparing(dated -> dated.entry().id().value()))
                .limit(most)
                .map(Dated::entry)
                .toList();
    }

    private record Dated(Instant at, Entry entry) {}

    private Object[] withId(EntryId entry) {
        List<Object> all = new ArrayList<>(values);
        all.add(entry.value());
        return all.toArray();
    }

    private void and(String condition, String value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    /** What people type has no wildcards in it. */
    private static String escaped(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
