package org.nobo.endurance;

/** What is in use of the memory once all that nobody holds is gone. */
public final class Heap {
    private Heap() {}

    public static long inUse() {
        long before = Long.MAX_VALUE;
        for (long now = collected(); now < before; now = collected()) {
            before = now;
        }
        return before;
    }

    private static long collected() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
