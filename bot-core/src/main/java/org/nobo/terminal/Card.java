package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.nobo.chat.Control;

/** A message as it is drawn: who says it and where, what it says, and what can be pressed on it. */
final class Card {
    /** Lines longer than this are hard to read, however wide the terminal. */
    private static final int WIDEST = 96;

    private static final int NARROWEST = 30;

    private final int width;
    private final AttributedStyle edge;
    private final String bar;
    private final List<AttributedString> lines = new ArrayList<>();

    /**
     * @param columns how wide the terminal is
     * @param bar what runs down its left side
     */
    Card(int columns, AttributedStyle edge, String bar) {
        this.width = widthIn(columns);
        this.edge = edge;
        this.bar = bar;
    }

    static int widthIn(int columns) {
        return Math.clamp(columns - 1L, NARROWEST, WIDEST);
    }

    /** The line on top: a sign with where it is said, and a quiet remark, which may be empty. */
    Card headed(String head, String remark) {
        AttributedStringBuilder top = new AttributedStringBuilder();
        top.styled(edge.bold(), head);
        if (!remark.isEmpty() && top.columnLength() + remark.length() + 3 <= width) {
            top.styled(Ink.QUIET, " · " + remark);
        }
        lines.add(top.toAttributedString());
        return this;
    }

    /** A heading, unless it is empty. */
    Card titled(String title) {
        if (!title.isBlank()) {
            Wrapping.of(Ink.of(title, Ink.STRONG), inner()).forEach(this::line);
        }
        return this;
    }

    Card saying(List<List<Prose.Run>> prose) {
        if (!prose.stream().allMatch(List::isEmpty)) {
            prose.forEach(line -> Wrapping.of(line, inner()).forEach(this::line));
        }
        return this;
    }

    Card remark(String words) {
        Wrapping.of(Ink.of(words, Ink.QUIET), inner()).forEach(this::line);
        return this;
    }

    /** What can be pressed, with numbers for whom it is meant. */
    Card offering(List<Control> controls, boolean numbered) {
        List<List<AttributedString>> rows = new Offer(controls, numbered).rows(inner());
        if (!rows.isEmpty()) {
            line(AttributedString.EMPTY);
            rows.forEach(row -> row.forEach(this::line));
        }
        return this;
    }

    List<AttributedString> lines() {
        return List.copyOf(lines);
    }

    private int inner() {
        return width - bar.length() - 1;
    }

    /** Of several empty lines one is enough. */
    private void line(AttributedString line) {
        boolean empty = line.toString().isBlank();
        if (empty && lines.getLast().toString().strip().equals(bar)) {
            return;
        }
        lines.add(AttributedString.join(AttributedString.EMPTY, Ink.of(bar + " ", edge), line));
    }
}
