package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** A change log without a database. */
final class LogInMemory implements ChangeLog {
    private final Map<CommunityId, Map<EntryId, Change>> changes = new LinkedHashMap<>();
    private final Map<CommunityId, Position> positions = new LinkedHashMap<>();
    private final Map<CommunityId, IntConsumer> whenRead = new HashMap<>();
    private final Map<CommunityId, Integer> reads = new HashMap<>();
    private Runnable whenSure = () -> {};

    void put(CommunityId community, Entry entry) {
        change(community, entry.id(), Optional.of(entry));
    }

    void remove(CommunityId community, EntryId entry) {
        change(community, entry, Optional.empty());
    }

    /** As after a database was set up anew. */
    void beginAnew(CommunityId community, String origin) {
        changes.remove(community);
        positions.put(community, new Position(community, origin, 0));
    }

    void forget(CommunityId community) {
        changes.remove(community);
        positions.remove(community);
    }

    /** Does this each time before changes of a community are read; it is told for the how manieth time from now. */
    void whenRead(CommunityId community, IntConsumer then) {
        whenRead.put(community, then);
        reads.put(community, 0);
    }

    /** Does this each time somebody makes sure of what was told. */
    void whenSure(Runnable then) {
        whenSure = then;
    }

    private void change(CommunityId community, EntryId id, Optional<Entry> now) {
        Position before = positions.getOrDefault(community, new Position(community, "first", 0));
        long number = before.number() + 1;
        positions.put(community, new Position(community, before.origin(), number));
        Map<EntryId, Change> log = changes.computeIfAbsent(community, any -> new LinkedHashMap<>());
        log.remove(id);
        log.put(id, new Change(number, id, now));
    }

    @Override
    public List<Position> positions() {
        return new ArrayList<>(positions.values());
    }

    @Override
    public List<Change> after(CommunityId community, long number, int most) {
        whenRead.getOrDefault(community, any -> {}).accept(reads.merge(community, 1, Integer::sum));
        return changes.getOrDefault(community, Map.of()).values().stream()
                .filter(change -> change.number() > number)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Entry> now(CommunityId community, EntryId entry) {
        return Optional.ofNullable(changes.getOrDefault(community, Map.of()).get(entry))
                .flatMap(Change::now);
    }

    @Override
    public void makeSure() {
        whenSure.run();
    }
}
