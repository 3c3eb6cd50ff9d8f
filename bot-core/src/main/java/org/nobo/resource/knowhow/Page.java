package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;

/** Readable text in the making: keeps paragraphs apart, indents what stands in a list, remembers where links led. */
final class Page {
    private final StringBuilder words = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final List<String> indents = new ArrayList<>();
    private int breaks;
    private String mark = "";

    /** Words in the line that is being written. */
    void write(String text) {
        if (!text.isEmpty()) {
            begin();
            words.append(text);
        }
    }

    /** A gap between words; none where a line begins. */
    void space() {
        if (withinLine()) {
            words.append(' ');
        }
    }

    /** What follows stands on a line of its own. */
    void line() {
        breaks = Math.max(breaks, 1);
    }

    /** What follows is a paragraph of its own. */
    void paragraph() {
        breaks = Math.max(breaks, indents.isEmpty() ? 2 : 1);
    }

    /** A point of a list begins, with this before its first words. */
    void point(String bullet) {
        flushMark();
        line();
        mark = bullet;
        indents.add(" ".repeat(bullet.length()));
    }

    void endPoint() {
        flushMark();
        indents.removeLast();
        line();
    }

    /** Where the next word will stand. */
    int here() {
        begin();
        return words.length();
    }

    void link(int start, String target) {
        if (!target.isEmpty() && words.length() > start) {
            links.add(new Link(start, words.length(), target));
        }
    }

    Prose finished() {
        return new Prose(words.toString().stripTrailing(), links);
    }

    /** A point with no words still stands before the points within it. */
    private void flushMark() {
        if (!mark.isEmpty()) {
            begin();
        }
    }

    private void begin() {
        if (withinLine()) {
            return;
        }
        if (!words.isEmpty()) {
            words.append("\n".repeat(breaks));
        }
        int levels = mark.isEmpty() ? indents.size() : indents.size() - 1;
        indents.subList(0, levels).forEach(words::append);
        words.append(mark);
        mark = "";
        breaks = 0;
    }

    private boolean withinLine() {
        return breaks == 0 && mark.isEmpty() && !words.isEmpty();
    }
}
