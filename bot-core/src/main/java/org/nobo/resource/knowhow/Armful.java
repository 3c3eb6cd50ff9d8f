package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries that are written down together: a transaction for each would take most of the time, and one for all of them would
 * keep everybody else waiting.
 */
final class Armful {
    private static final int ENTRIES = 500;
    private static final int LETTERS = 1_000_000;

    private final List<Entry> entries = new ArrayList<>();
    private int letters;

    void add(Entry entry) {
        entries.add(entry);
        letters += entry.words().length();
    }

    boolean isFull() {
        return entries.size() >= ENTRIES || letters >= LETTERS;
    }

    /** What was carried; nothing is, after that. */
    List<Entry> putDown() {
        List<Entry> carried = List.copyOf(entries);
        entries.clear();
        letters = 0;
        return carried;
    }
}
