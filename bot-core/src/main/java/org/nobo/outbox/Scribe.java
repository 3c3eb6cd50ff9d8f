package org.nobo.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes marks down. When several couriers come at once, the first writes for all in one commit; one that comes alone is
 * written at once.
 */
final class Scribe {
    private static final int MOST = 200;

    private final Outbox outbox;
    private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock pen = new ReentrantLock();

    Scribe(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Returns when it is committed: whether the delivery was still as it was read. */
    boolean write(Mark mark) {
        Entry entry = new Entry(mark);
        queue.add(entry);
        pen.lock();
        try {
            while (!entry.done) {
                writeNext();
            }
        } finally {
            pen.unlock();
        }
        if (entry.failure != null) {
            throw entry.failure;
        }
        return entry.written;
    }

    private void writeNext() {
        List<Entry> batch = new ArrayList<>();
        for (Entry next = queue.poll(); next != null; next = batch.size() < MOST ? queue.poll() : null) {
            batch.add(next);
        }
        try {
            List<Boolean> written =
                    outbox.settle(batch.stream().map(entry -> entry.mark).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).written = written.get(i);
            }
        } catch (RuntimeException e) {
            batch.forEach(entry -> entry.failure = e);
        }
        batch.forEach(entry -> entry.done = true);
    }

    /** A mark and whether it stands; read and written by whoever holds the pen. */
    private static final class Entry {
        private final Mark mark;
        private boolean done;
        private boolean written;
        private RuntimeException failure;

        Entry(Mark mark) {
            this.mark = mark;
        }
    }
}
