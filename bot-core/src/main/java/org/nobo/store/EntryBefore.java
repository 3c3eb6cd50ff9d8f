package org.nobo.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;

/**
 * An entry that is there already when it is written down again.
 *
 * @param digest tells what it says from anything else
 */
record EntryBefore(String digest, List<String> aliases) {

    /**
     * Those of these that are there. Each is asked for by itself: given a list, H2 goes through all that the community has, and
     * through the list for each.
     */
    static Map<EntryId, EntryBefore> of(Handle handle, CommunityId community, List<EntryId> asked) {
        Map<EntryId, EntryBefore> before = new HashMap<>();
        Statements.selectEach(
                        handle.getConnection(),
                        "select id, digest, aliases from entry where community = ? and id = ?",
                        row -> Map.entry(
                                new EntryId(row.getString("id")),
                                new EntryBefore(row.getString("digest"), EntryRow.listed(row.getString("aliases")))),
                        asked.stream()
                                .map(entry -> new Object[] {community.value(), entry.value()})
                                .toList())
                .forEach(found -> before.put(found.getKey(), found.getValue()));
        return before;
    }

    /** Whether it says the same now, and is asked for in no way that is new. */
    boolean isAs(String now, Entry entry) {
        return digest.equals(now) && aliasesWith(entry).equals(aliases);
    }

    /** The ways to ask for it, with those that stand in what is written down now. */
    List<String> aliasesWith(Entry entry) {
        return KnowHow.together(aliases, entry.aliases());
    }
}
