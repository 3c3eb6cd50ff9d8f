package org.nobo.store;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * Keeps H2's file in bounds: what is of use in half-empty parts of it is written anew, so that they can be given up and
 * written over. H2 would do this by itself while transactions are open, whose undo logs take no lock and may not be written
 * anew; so it is switched off ({@link DatabaseAddress}) and done here, between transactions.
 */
final class Tidying {
    /** Pages younger than this are neither written anew nor written over. */
    static final Duration RETENTION = Duration.ofSeconds(1);

    /**
     * Pages that so many states ago were still of use are not written over yet. H2 takes a page for given up the moment a
     * newer state without it is made, which is some time before that state is written: with time alone to keep it, a state
     * that was written still pointed at a page that was overwritten now and then, and a process killed just then left a
     * file with a page gone (seen on 2.5.252). States are written in the order they were made, so that, after as many as
     * this, one without the page is written.
     */
    static final int STATES_KEPT = 100;

    /** Smaller than this, a file is nobody's trouble. */
    static final long SMALL = 32L << 20;

    /** So many percent of what stands in the file shall be of use. */
    private static final int OF_USE = 40;

    /**
     * So many bytes of use are written anew at a time, so that what stood around them can be given up. All that happens waits
     * meanwhile: some milliseconds.
     */
    private static final int PORTION = 256 << 10;

    /** After so many portions, what was given up is to become free first. */
    private static final int PORTIONS = 16;

    private final MVStore store;
    private final long small;
    private long tidiedAt;
    private int portions;

    /**
     * @param small files of no more bytes are left alone
     */
    Tidying(MVStore store, long small) {
        this.store = store;
        this.small = small;
        store.setVersionsToKeep(STATES_KEPT);
    }

    /** Whether what was given up the last time is free by now, and the file is worth it. */
    boolean isDue() {
        return store.getCurrentVersion() - tidiedAt > STATES_KEPT
                && store.getFileStore().size() > small;
    }

    /** Writes some of it anew; no transaction may be open. Whether there may be more. */
    boolean aPortion() {
        boolean more = store.compact(OF_USE, PORTION) && ++portions < PORTIONS;
        if (!more) {
            portions = 0;
            tidiedAt = store.getCurrentVersion();
        }
        return more;
    }
}
