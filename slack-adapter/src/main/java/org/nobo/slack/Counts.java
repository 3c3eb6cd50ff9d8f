package org.nobo.slack;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What happened on the line to Slack since the bot began, counted. */
final class Counts {
    private final Map<What, AtomicLong> counted = new EnumMap<>(What.class);

    Counts() {
        for (What what : What.values()) {
            counted.put(what, new AtomicLong());
        }
    }

    enum What {
        /** Lines that opened. */
        CONNECTIONS_OPENED,
        /** Lines that broke. */
        CONNECTIONS_LOST,
        /** Lines that Slack did not open when it was asked. */
        CONNECTIONS_REFUSED,
        /** Times that Slack asked for a new line. */
        CONNECTIONS_RENEWED,
        /** What came. */
        ENVELOPES,
        /** What came and could not be taken, so that it comes again. */
        ENVELOPES_NOT_TAKEN,
        /** Times that it was looked for what was missed. */
        LOOKED_BACK,
        /** Times that it could not be looked everywhere. */
        LOOKED_BACK_IN_PART
    }

    void add(What what) {
        counted.get(what).incrementAndGet();
    }

    long of(What what) {
        return counted.get(what).get();
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        for (What what : What.values()) {
            all.put(what.name().toLowerCase(Locale.ROOT), of(what));
        }
        return all;
    }
}
