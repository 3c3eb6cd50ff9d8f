package org.nobo.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.Kind;

/** The entries of a community that fit what somebody wants to see. */
final class FittingEntries {
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
            fitting.and("e.language = ?", facets.language());
        }
        if (!among.isEmpty()) {
            fitting.where
                    .append(" and e.id in (")
                    .append(String.join(", ", Collections.nCopies(among.size(), "?")))
                    .append(')');
            among.forEach(entry -> fitting.values.add(entry.value()));
        }
        fitting.values.add(most);
        String sql = "select " + EntryRow.COLUMNS + fitting.where + " order by e.changed_at desc, e.id limit ?";
        return handle.select(sql, fitting.values.toArray())
                .map((row, context) -> EntryRow.read(row))
                .list();
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
