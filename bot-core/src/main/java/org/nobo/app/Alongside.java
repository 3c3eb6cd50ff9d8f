package org.nobo.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nobo.resource.search.Search;

/**
 * Has the index follow what is being written, on a thread of its own, without showing it yet. What it did not come to is left
 * to be followed.
 */
final class Alongside implements AutoCloseable {
    private final Search search;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Alongside(Search search) {
        this.search = search;
    }

    /** More was written: it is followed once what came before is. */
    void more() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(() -> {
                asked.set(false);
                search.lay();
            });
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
