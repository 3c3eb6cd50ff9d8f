package org.nobo.connect.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How much of their waking time two people share, by the quarters of an hour their clocks are ahead. */
final class Hours {
    private static final int WAKING = 14 * 4;
    private static final int DAY = 24 * 4;
    private static final int MOST_BEHIND = 18 * 4;
    private static final int CLOCKS = 2 * MOST_BEHIND + 1;
    private static final int[] SHARED = shared();

    /** Where it is not known how somebody's clock hangs. */
    static final int UNKNOWN = CLOCKS;

    private Hours() {}

    static int clock(Optional<ZoneId> zone, Instant now) {
        return zone.map(known -> known.getRules().getOffset(now).getTotalSeconds() / 900 + MOST_BEHIND)
                .orElse(UNKNOWN);
    }

    /** From 0 to {@link Weighing#HOURS}; a half where one is not known. */
    static int shared(int a, int b) {
        return SHARED[a * (CLOCKS + 1) + b];
    }

    private static int[] shared() {
        int[] table = new int[(CLOCKS + 1) * (CLOCKS + 1)];
        for (int a = 0; a <= CLOCKS; a++) {
            for (int b = 0; b <= CLOCKS; b++) {
                int apart = Math.abs(a - b) % DAY;
                int nearest = Math.min(apart, DAY - apart);
                table[a * (CLOCKS + 1) + b] = a == UNKNOWN || b == UNKNOWN
                        ? Weighing.HOURS / 2
                        : Math.max(0, Weighing.HOURS * (WAKING - nearest) / WAKING);
            }
        }
        return table;
    }
}
