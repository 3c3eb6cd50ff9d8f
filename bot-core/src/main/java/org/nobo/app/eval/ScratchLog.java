package org.nobo.app.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** The change log of a community that knows some entries, and never changes. */
final class ScratchLog implements ChangeLog {
    private final CommunityId community;
    private final List<Entry> entries;
    private final Map<EntryId, Entry> byId = new LinkedHashMap<>();

    ScratchLog(CommunityId community, List<Entry> entries) {
        this.community = community;
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byId.put(entry.id(), entry));
    }

    @Override
    public List<Position> positions() {
        return List.of(new Position(community, "scratch", entries.size()));
    }

    @Override
    public List<Change> after(CommunityId asked, long number, int most) {
        int from = (int) Math.min(number, entries.size());
        List<Entry> next = entries.subList(from, Math.min(entries.size(), from + most));
        return IntStream.range(0, next.size())
                .mapToObj(i -> new Change(from + 1L + i, next.get(i).id(), Optional.of(next.get(i))))
                .toList();
    }

    @Override
    public Optional<Entry> now(CommunityId asked, EntryId entry) {
        return Optional.ofNullable(byId.get(entry));
    }
}
