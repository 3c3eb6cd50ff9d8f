package org.nobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return database.with(handle -> handle.select(
                        "select " + EntryRow.COLUMNS + " from entry e where e.community = ? and e.id = ?",
                        community.value(),
                        id.value())
                .map((row, context) -> EntryRow.read(row))
                .findOne());
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
        find(community, id)
                .filter(entry -> entry.aliases().stream().noneMatch(words::equalsIgnoreCase))
                .ifPresent(entry -> {
                    List<String> more = new ArrayList<>(entry.aliases());
                    more.add(words);
                    setAliases(community, id, more.subList(Math.max(0, more.size() - MOST_ALIASES), more.size()));
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
    public void remove(CommunityId community, EntryId id) {
        database.use(handle -> remove(handle, community, id));
    }

    static void remove(Handle handle, CommunityId community, EntryId id) {
        handle.execute("delete from entry_version where community = ? and entry = ?", community.value(), id.value());
        handle.execute("delete from entry_flag where community = ? and entry = ?", community.value(), id.value());
        int gone = handle.execute("delete from entry where community = ? and id = ?", community.value(), id.value());
        if (gone > 0) {
            JdbiChangeLog.changed(handle, community, id);
        }
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
