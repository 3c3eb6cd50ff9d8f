package org.nobo.outbox;

import java.util.List;

/**
 * Writes marks down. When several couriers come at once, one writes for all in one commit; one that comes alone is written
 * at once.
 */
final class Scribe {
    private static final int MOST = 200;

    private final Outbox outbox;
    private final Together<Entry> couriers = new Together<>(this::writeAll, MOST);

    Scribe(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Returns when it is committed: whether the delivery was still as it was read. */
    boolean write(Mark mark) {
        Entry entry = new Entry(mark);
        couriers.bring(entry);
        return entry.written;
    }

    private void writeAll(List<Entry> entries) {
        List<Boolean> written =
                outbox.settle(entries.stream().map(entry -> entry.mark).toList());
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).written = written.get(i);
        }
    }

    /** A mark, and whether it stands. */
    private static final class Entry {
        private final Mark mark;
        private volatile boolean written;

        Entry(Mark mark) {
            this.mark = mark;
        }
    }
}
