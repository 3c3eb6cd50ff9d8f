package org.nobo.endurance;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long things took. */
public record Timings(List<Duration> sorted) {

    public static Timings of(Collection<Duration> all) {
        return new Timings(all.stream().sorted().toList());
    }

    /** So many milliseconds or fewer took this percentage of them; 0 where there were none. */
    public double millis(int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms of %d", millis(50), millis(99), sorted.size());
    }
}
