package org.nobo.connect.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a text: mostly one a line; one with an open quote goes on. A quote that is never closed spoils its own line
 * only.
 */
final class Records {
    /** A cell with more lines than this is a quote somebody forgot. */
    private static final int MOST_LINES = 50;

    private Records() {}

    /** @param whole false when its quote is never closed */
    record Record(int line, String text, boolean whole) {}

    static List<Record> in(String text) {
        List<String> lines = text.lines().toList();
        List<Record> records = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = end(lines, at);
            boolean whole = end >= 0;
            int next = whole ? end : at;
            String record = String.join("\n", lines.subList(at, next + 1));
            if (!record.isBlank()) {
                records.add(new Record(at + 1, record, whole));
            }
            at = next + 1;
        }
        return records;
    }

    /** The line on which the record that begins here ends; -1 when it does not. */
    private static int end(List<String> lines, int from) {
        long quotes = 0;
        for (int at = from; at < Math.min(lines.size(), from + MOST_LINES); at++) {
            quotes += lines.get(at).chars().filter(letter -> letter == '"').count();
            if (quotes % 2 == 0) {
                return at;
            }
        }
        return -1;
    }
}
