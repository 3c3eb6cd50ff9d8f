package org.nobo.discord;

import java.util.concurrent.atomic.AtomicBoolean;

/** A message that was found afterwards: it is brought in once, in its turn or before what its author says there next. */
final class Found {
    private final long id;
    private final String author;
    private final Runnable bring;
    private final AtomicBoolean brought = new AtomicBoolean();

    Found(long id, String author, Runnable bring) {
        this.id = id;
        this.author = author;
        this.bring = bring;
    }

    String author() {
        return author;
    }

    boolean isBefore(long other) {
        return Long.compareUnsigned(id, other) < 0;
    }

    void bring() {
        if (brought.compareAndSet(false, true)) {
            bring.run();
        }
    }
}
