package org.nobo.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.nobo.outbox.Together;

/**
 * Writes H2's pages out, once for all who wait for it; whoever comes while one write runs shares the next.
 *
 * <p>H2 takes the state that it writes from one table after the other, while transactions go on: a state can hold what a
 * transaction changed, and no longer, or not yet, what undoes it. Killed just then, the bot came back with half a
 * transaction, or with a row that nobody could change any more (two of some hundred kills of a busy bot; 2.5.252). So a
 * state is taken between transactions: all that are under way end first, and those that would begin wait until it is
 * taken; while it is written, they go on. Where one takes too long for that, it is done as H2 does it.
 */
final class SharedWrite implements Durability {
    private static final int ALL = Integer.MAX_VALUE;

    /** More transactions than that are never open at a time. */
    private static final int MOST = 1_000;

    /** With a quarter of a second, a busy machine came back from a kill with a row locked for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MVStore store;
    private final Duration patience;
    private final Tidying tidying;
    private final Together<Thread> waiting = new Together<>(all -> writeOut(), ALL);

    /** H2's own thread takes states when it likes; only while it is there is one written while the next is made. */
    private static final int NEVER = Integer.MAX_VALUE;

    /** Each transaction holds one of them, whoever takes a state holds all. */
    private final Semaphore underWay = new Semaphore(MOST, true);

    SharedWrite(MVStore store) {
        this(store, PATIENCE, Tidying.SMALL);
    }

    /**
     * @param patience how long transactions under way are waited for
     * @param small files of no more bytes are not tidied
     */
    SharedWrite(MVStore store, Duration patience, long small) {
        this.store = store;
        this.patience = patience;
        store.setAutoCommitDelay(NEVER);
        this.tidying = new Tidying(store, small);
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
    public void begins() {
        underWay.acquireUninterruptibly();
    }

    @Override
    public void isOver() {
        underWay.release();
    }

    /** Brings out, too, what libraries wrote, who do not wait for it. Between two portions, transactions go on. */
    @Override
    public void tidy() {
        makeSure();
        if (tidying.isDue()) {
            while (tidyAPortion()) {
                makeSure();
            }
        }
    }

    /** Whether there may be more to tidy. */
    private boolean tidyAPortion() {
        if (!isAlone()) {
            return false;
        }
        try {
            return tidying.aPortion();
        } finally {
            underWay.release(MOST);
        }
    }

    private void writeOut() {
        takeState();
        store.executeFilestoreOperation(() -> {}); // comes when what was handed over is written
    }

    private void takeState() {
        boolean alone = isAlone();
        try {
            if (store.tryCommit() < 0) {
                store.commit(); // somebody else was at it, or there is nothing to write
            }
        } finally {
            if (alone) {
                underWay.release(MOST);
            }
        }
    }

    /** Waits until no transaction is under way; none begins then before all is given back. */
    private boolean isAlone() {
        try {
            return underWay.tryAcquire(MOST, patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
