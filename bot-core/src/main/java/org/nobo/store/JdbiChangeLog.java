package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** What became of each entry, in the tables {@code entry_log} and {@code entry_change}. */
final class JdbiChangeLog implements ChangeLog {
    private static final String MOVE = "update entry_change set number = ? where community = ? and entry = ?";
    private static final String FIRST =
            "insert into entry_change (number, community, entry) values (?, ?, ?) on conflict do nothing";

    private final Database database;

    JdbiChangeLog(Database database) {
        this.database = database;
    }

    static void changed(Handle handle, CommunityId community, EntryId entry) {
        changed(handle, community, List.of(entry), false);
    }

    static void changed(Handle handle, CommunityId community, List<EntryId> entries) {
        changed(handle, community, entries, false);
    }

    /**
     * Gives these changes the next numbers of their community. The row they come from stays locked until the transaction
     * is over, so that numbers are committed in their order.
     *
     * @param entries each once
     * @param fresh whether they are new, most likely: then one statement for each is enough
     */
    static void changed(Handle handle, CommunityId community, List<EntryId> entries, boolean fresh) {
        if (entries.isEmpty()) {
            return;
        }
        long number = last(handle, community, entries.size()) - entries.size();
        List<Object[]> all = new ArrayList<>();
        for (EntryId entry : entries) {
            all.add(new Object[] {++number, community.value(), entry.value()});
        }
        int[] done = Statements.executeEach(handle.getConnection(), fresh ? FIRST : MOVE, all);
        List<Object[]> rest = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            if (done[i] == 0) {
                rest.add(all.get(i));
            }
        }
        if (!rest.isEmpty()) {
            Statements.executeEach(handle.getConnection(), fresh ? MOVE : FIRST, rest);
        }
    }

    /** The last of the next so many. */
    private static long last(Handle handle, CommunityId community, int many) {
        if (counted(handle, community, many) == 0) {
            handle.execute(
                    "insert into entry_log (community, origin, number) values (?, ?, 0) on conflict do nothing",
                    community.value(),
                    UUID.randomUUID().toString());
            counted(handle, community, many);
        }
        return handle.select("select number from entry_log where community = ?", community.value())
                .mapTo(long.class)
                .one();
    }

    private static int counted(Handle handle, CommunityId community, int many) {
        return handle.execute("update entry_log set number = number + ? where community = ?", many, community.value());
    }

    @Override
    public List<Position> positions() {
        return database.inPassing(handle -> handle.select("select community, origin, number from entry_log")
                .map((row, context) -> new Position(
                        new CommunityId(row.getString("community")), row.getString("origin"), row.getLong("number")))
                .list());
    }

    /** In the order of the index, community and all: H2 would else read all that is behind, and sort it, for each part. */
    @Override
    public List<Change> after(CommunityId community, long number, int most) {
        return database.inPassing(handle -> handle.select(
                        "select c.number, c.entry, " + EntryRow.COLUMNS + """
                         from entry_change c left join entry e on e.community = c.community and e.id = c.entry
                        where c.community = ? and c.number > ? order by c.community, c.number limit ?""", community.value(), number, most)
                .map((row, context) -> change(row))
                .list());
    }

    @Override
    public Optional<Entry> now(CommunityId community, EntryId entry) {
        return database.inPassing(handle -> JdbiKnowHow.find(handle, community, entry));
    }

    @Override
    public void makeSure() {
        database.use(handle -> {});
    }

    private static Change change(ResultSet row) throws SQLException {
        boolean there = row.getString("id") != null;
        return new Change(
                row.getLong("number"),
                new EntryId(row.getString("entry")),
                there ? Optional.of(EntryRow.read(row)) : Optional.empty());
    }
}
