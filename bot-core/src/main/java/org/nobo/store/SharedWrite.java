package org.nobo.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Writes H2's pages out, once for all who wait for it; whoever comes while one write runs shares the next. */
final class SharedWrite implements Durability {
    private final MVStore store;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock pen = new ReentrantLock();
    private long written;

    SharedWrite(MVStore store) {
        this.store = store;
    }

    @Override
    public void makeSure() {
        long mine = asked.incrementAndGet();
        boolean interrupted = Thread.interrupted(); // an interrupted thread would not wait for the write
        pen.lock();
        try {
            if (written < mine) {
                long all = asked.get();
                writeOut();
                written = all;
            }
        } finally {
            pen.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A commit that finds nothing to do may have been overtaken by one of H2's own, which does not wait: wait for that. */
    private void writeOut() {
        if (store.commit() < 0) {
            store.executeFilestoreOperation(() -> {});
        }
    }
}
