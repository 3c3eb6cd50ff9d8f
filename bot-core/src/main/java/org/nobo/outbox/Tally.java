package org.nobo.outbox;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Counts what became of deliveries, for those who watch over a running bot. */
final class Tally {
    private Tally() {}

    /** One try, and what came of it. */
    enum Result {
        SENT,
        REFUSED,
        /** The platform asked us to slow down. */
        SLOWED,
        /** It failed, or nobody knows; it is tried again. */
        AGAIN,
        /** Given up. */
        DEAD
    }

    static void count(Delivery delivery, Result result) {
        Metrics.counter(
                        "nobo.deliveries",
                        "platform",
                        delivery.platform().value(),
                        "result",
                        result.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
