package org.nobo.store;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * Keeps H2's file in bounds: what is of use in half-empty parts of it is written anew, so that they can be given up and
 * written over. H2 would do this by itself, but not while a transaction's undo log can be in the way, so it is switched off
 * ({@link DatabaseAddress}) and done here.
 *
 * <p>An undo log has one writer, which takes no lock, so that nothing of it may be written anew meanwhile. H2 relies on a
 * transaction being over before its pages are old enough for that. We look: nothing is done while one is open that was open
 * when we looked before, and so all undo logs are younger than what is written anew.
 */
final class Tidying {
    /** Pages younger than this are neither written anew nor written over. */
    static final Duration RETENTION = Duration.ofSeconds(1);

    /** With more time between two looks than this, what was not open at the first may be old at the second. */
    private static final Duration SOON = Duration.ofMillis(800);

    /**
     * Pages that so many states ago were still of use are not written over yet. H2 takes a page for given up the moment a
     * newer state without it is made, which is some time before that state is written: with time alone to keep it, a state
     * that was written still pointed at a page that was overwritten now and then, and a process killed just then left a
     * file with a page gone (seen on 2.5.252). States are written in the order they were made, so that, after as many as
     * this, one without the page is written.
     */
    private static final int STATES_KEPT = 100;

    /** Smaller than this, a file is nobody's trouble. */
    private static final long SMALL = 32L << 20;

    /** So many percent of what stands in the file shall be of use. */
    private static final int OF_USE = 40;

    /** So many bytes of use are written anew at a time, so that what stood around them can be given up. */
    private static final int AT_A_TIME = 4 << 20;

    private final MVStore store;
    private final TransactionStore transactions;
    private final long small;
    private final LongSupplier nanos;
    private Set<Long> openBefore = Set.of();
    private long lookedBefore;
    private long tidiedAt;

    Tidying(MVStore store, TransactionStore transactions) {
        this(store, transactions, SMALL, System::nanoTime);
    }

    /**
     * @param small files of no more bytes are left alone
     * @param nanos a clock that only goes forward
     */
    Tidying(MVStore store, TransactionStore transactions, long small, LongSupplier nanos) {
        this.store = store;
        this.transactions = transactions;
        this.small = small;
        this.nanos = nanos;
        this.lookedBefore = nanos.getAsLong() - RETENTION.toNanos();
        store.setVersionsToKeep(STATES_KEPT);
    }

    /**
     * To be called twice a second.
     *
     * @return whether something was written anew
     */
    synchronized boolean now() {
        long looked = nanos.getAsLong();
        Set<Long> open = transactions.getOpenTransactions().stream()
                .map(Transaction::getSequenceNum)
                .collect(Collectors.toSet());
        boolean allAreYoung = looked - lookedBefore < SOON.toNanos() && Collections.disjoint(open, openBefore);
        openBefore = open;
        lookedBefore = looked;
        boolean isWorthIt =
                store.getCurrentVersion() - tidiedAt > STATES_KEPT // what the last time gave up is free by now
                        && store.getFileStore().size() > small;
        if (!allAreYoung || !isWorthIt) {
            return false;
        }
        boolean anew = store.compact(OF_USE, AT_A_TIME);
        tidiedAt = store.getCurrentVersion();
        return anew;
    }
}
