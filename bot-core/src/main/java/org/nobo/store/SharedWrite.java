package org.nobo.store;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionStore;
import org.nobo.outbox.Together;

/** Writes H2's pages out, once for all who wait for it; whoever comes while one write runs shares the next. */
final class SharedWrite implements Durability {
    private static final int ALL = Integer.MAX_VALUE;

    private final MVStore store;
    private final Tidying tidying;
    private final Together<Thread> waiting = new Together<>(all -> writeOut(), ALL);

    SharedWrite(MVStore store, TransactionStore transactions) {
        this.store = store;
        this.tidying = new Tidying(store, transactions);
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

    @Override
    public void tidy() {
        var unused = tidying.now();
    }

    /** A commit that finds nothing to do may have been overtaken by one of H2's own, which does not wait: wait for that. */
    private void writeOut() {
        if (store.commit() < 0) {
            store.executeFilestoreOperation(() -> {});
        }
    }
}
