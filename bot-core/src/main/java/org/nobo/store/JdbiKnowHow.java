package org.nobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.KnowHow;

/** What communities know, in the tables {@code entry} and {@code collection}. */
final class JdbiKnowHow implements KnowHow {
    private final Database database;

    JdbiKnowHow(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> find(CommunityId community, EntryId id) {
        return database.with(handle -> find(handle, community, id));
    }

    static Optional<Entry> find(Handle handle, CommunityId community, EntryId id) {
        return handle.select(
                        "select " + EntryRow.COLUMNS + " from entry e where e.community = ? and e.id = ?",
                        community.value(),
                        id.value())
                .map((row, context) -> EntryRow.read(row))
                .findOne();
    }

    @Override
    public int count(CommunityId community) {
        return database.with(
                handle -> handle.select("select count(*) from entry where community = ?", community.value())
                        .mapTo(int.class)
                        .one());
    }

    @Override
    public List<Outcome> putAll(CommunityId community, List<Entry> entries, Instant at) {
        return database.with(handle -> EntryWriting.of(handle, community, at).write(entries));
    }

    @Override
    public List<Entry> fitting(CommunityId community, Facets facets, List<EntryId> among, int most) {
        return database.with(handle -> FittingEntries.select(handle, community, facets, among, most));
    }

    @Override
    public void alias(CommunityId community, EntryId id, String words) {
        find(community, id).ifPresent(entry -> {
            List<String> together = KnowHow.together(entry.aliases(), List.of(words));
            if (!together.equals(entry.aliases())) {
                setAliases(community, id, together);
            }
        });
    }

    @Override
    public void unalias(CommunityId community, EntryId id, String words) {
        find(community, id).filter(entry -> entry.aliases().contains(words)).ifPresent(entry -> {
            List<String> fewer = new ArrayList<>(entry.aliases());
            fewer.remove(words);
            setAliases(community, id, fewer);
        });
    }

    private void setAliases(CommunityId community, EntryId id, List<String> aliases) {
        database.use(handle -> {
            handle.execute(
                    "update entry set aliases = ? where community = ? and id = ?",
                    EntryRow.listed(aliases),
                    community.value(),
                    id.value());
            JdbiChangeLog.changed(handle, community, id);
        });
    }

    @Override
    public void removeAll(CommunityId community, List<EntryId> ids) {
        database.use(handle -> removeAll(handle, community, ids));
    }

    static void removeAll(Handle handle, CommunityId community, List<EntryId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> each = ids.stream()
                .distinct()
                .map(id -> new Object[] {community.value(), id.value()})
                .toList();
        executeEach(handle, "delete from entry_version where community = ? and entry = ?", each);
        executeEach(handle, "delete from entry_flag where community = ? and entry = ?", each);
        int[] gone = executeEach(handle, "delete from entry where community = ? and id = ?", each);
        List<EntryId> told = IntStream.range(0, gone.length)
                .filter(i -> gone[i] > 0)
                .mapToObj(i -> new EntryId((String) each.get(i)[1]))
                .toList();
        JdbiChangeLog.changed(handle, community, told);
    }

    private static int[] executeEach(Handle handle, String sql, List<Object[]> each) {
        return Statements.executeEach(handle.getConnection(), sql, each);
    }

    @Override
    public List<Standing> standing(CommunityId community, String collection) {
        return database.with(handle -> handle.select(
                        "select id, path from entry where community = ? and collection = ? order by id",
                        community.value(),
                        collection)
                .map((row, context) -> new Standing(new EntryId(row.getString("id")), row.getString("path")))
                .list());
    }

    @Override
    public Optional<Collection> collection(CommunityId community, String name) {
        return database.with(handle -> handle.select(
                        "select name, root, imported_at from collection where community = ? and name = ?",
                        community.value(),
                        name)
                .map((row, context) -> new Collection(
                        row.getString("name"),
                        row.getString("root"),
                        row.getTimestamp("imported_at").toInstant()))
                .findOne());
    }

    @Override
    public void keep(CommunityId community, Collection collection) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update collection set root = ?, imported_at = ? where community = ? and name = ?",
                    collection.root(),
                    collection.importedAt(),
                    community.value(),
                    collection.name());
            if (changed == 0) {
                handle.execute(
                        "insert into collection (root, imported_at, community, name) values (?, ?, ?, ?)",
                        collection.root(),
                        collection.importedAt(),
                        community.value(),
                        collection.name());
            }
        });
    }
}
