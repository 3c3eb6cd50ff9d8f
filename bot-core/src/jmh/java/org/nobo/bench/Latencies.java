package org.nobo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** How long one thing after the other took. */
final class Latencies {
    private static final int WARM_UP = 400;

    private final List<Long> times = new ArrayList<>();

    /** Does it so often, after having done it some times unmeasured. */
    static Latencies of(int times, IntConsumer what) {
        return of(times, WARM_UP, what);
    }

    /** @param before how often it is done unmeasured */
    static Latencies of(int times, int before, IntConsumer what) {
        for (int i = 0; i < before; i++) {
            what.accept(times + i);
        }
        Latencies latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            what.accept(i);
            latencies.times.add(System.nanoTime() - begun);
        }
        latencies.times.sort(null);
        return latencies;
    }

    private double milliseconds(double share) {
        return times.get((int) Math.min(times.size() - 1L, Math.round(share * times.size()))) / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p99 %.2f ms".formatted(milliseconds(.5), milliseconds(.99));
    }
}
