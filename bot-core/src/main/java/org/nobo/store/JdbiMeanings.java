package org.nobo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.search.Meanings;

/** What texts mean, in the table {@code meaning}. */
final class JdbiMeanings implements Meanings {
    private static final int AT_ONCE = 500;

    private final Database database;

    JdbiMeanings(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, float[]> known(Model model, Collection<String> digests) {
        Map<String, float[]> known = new HashMap<>();
        List<String> asked = new ArrayList<>(digests);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            database.use(handle -> handle.createQuery(
                            "select digest, direction from meaning where model = :model and digest in (<digests>)")
                    .bind("model", model.written())
                    .bindList("digests", some)
                    .map((row, context) ->
                            known.put(row.getString("digest"), Directions.read(row.getBytes("direction"))))
                    .list());
        }
        return known;
    }

    @Override
    public void keepAll(Model model, CommunityId community, Map<EntryId, Map<String, float[]>> meanings) {
        database.use(handle -> Meanings.super.keepAll(model, community, meanings));
    }

    @Override
    public void keep(Model model, CommunityId community, EntryId entry, Map<String, float[]> meanings) {
        database.use(handle -> {
            Set<String> before = new HashSet<>(database.select(
                    "select digest from meaning where community = ? and entry = ? and model = ?",
                    row -> row.getString("digest"),
                    community.value(),
                    entry.value(),
                    model.written()));
            for (String digest : before) {
                if (!meanings.containsKey(digest)) {
                    handle.execute(
                            "delete from meaning where community = ? and entry = ? and model = ? and digest = ?",
                            community.value(),
                            entry.value(),
                            model.written(),
                            digest);
                }
            }
            Map<String, float[]> added = new HashMap<>(meanings);
            added.keySet().removeAll(before);
            insert(handle, model, community, entry, added);
        });
    }

    private static void insert(
            Handle handle, Model model, CommunityId community, EntryId entry, Map<String, float[]> meanings) {
        if (meanings.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into meaning (community, entry, model, digest, direction) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            meanings.forEach((digest, meaning) ->
                    batch.add(community.value(), entry.value(), model.written(), digest, Directions.written(meaning)));
            batch.execute();
        }
    }

    @Override
    public void forget(CommunityId community, EntryId entry) {
        database.use(handle -> handle.execute(
                "delete from meaning where community = ? and entry = ?", community.value(), entry.value()));
    }
}
