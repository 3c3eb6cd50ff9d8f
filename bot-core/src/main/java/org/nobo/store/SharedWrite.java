package org.nobo.store;

import org.h2.mvstore.MVStore;
import org.nobo.outbox.Together;

/** Writes H2's pages out, once for all who wait for it; whoever comes while one write runs shares the next. */
final class SharedWrite implements Durability {
    private static final int ALL = Integer.MAX_VALUE;

    private final MVStore store;
    private final Together<Thread> waiting = new Together<>(all -> writeOut(), ALL);

    SharedWrite(MVStore store) {
        this.store = store;
    }

    @Override
    public void makeSure() {
        boolean interrupted = Thread.interrupted(); // H2 would not wait for the write of an interrupted thread
        try {
            waiting.bring(Thread.currentThread());
        } finally {
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
