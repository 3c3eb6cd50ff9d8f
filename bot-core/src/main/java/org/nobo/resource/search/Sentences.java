package org.nobo.resource.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a text stand. A line ends one too, for a point of a list often has no full stop. */
final class Sentences {
    private final String text;
    private final List<Span> found = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
    }

    static List<Span> of(String text) {
        Sentences sentences = new Sentences(text);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            sentences.addLine(line, end);
            line = end + 1;
        }
        return sentences.found;
    }

    private void addLine(int start, int end) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            addTrimmed(start + from, start + to);
            from = to;
        }
    }

    private void addTrimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Span(start, end));
        }
    }
}
