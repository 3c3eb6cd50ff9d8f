package org.nobo.store;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Counts what this process changes of one kind, so that whoever remembers what they read knows when it is old. It counts when
 * something is changed and again when that is committed or taken back: what was read in between is old then, too.
 */
final class Changes {
    private final AtomicLong count = new AtomicLong();

    void one(Handle by) {
        count.incrementAndGet();
        by.afterCommit(count::incrementAndGet);
        by.afterRollback(count::incrementAndGet);
    }

    long count() {
        return count.get();
    }
}
