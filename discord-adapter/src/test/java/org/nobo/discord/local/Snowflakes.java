package org.nobo.discord.local;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: milliseconds since 2015, then a running number. They do not fit a double, so they travel as text. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;

    private final AtomicLong number = new AtomicLong();

    /** An id that says it was made at this moment, and is larger than all made for earlier ones. */
    String at(Instant moment) {
        long since = moment.toEpochMilli() - EPOCH;
        return Long.toUnsignedString(since << 22 | (number.incrementAndGet() & 0x3FFFFF));
    }

    /** When this id was made, in milliseconds since 1970. */
    static long millis(String id) {
        return (Long.parseUnsignedLong(id) >>> 22) + EPOCH;
    }
}
