package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Breaks a line between words where it would be too wide. */
final class Wrapping {
    /** What further lines stand below the end of: {@code - }, {@code 1. }; and what they repeat: {@code > }. */
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*] |\\d+\\. )");

    private static final String QUOTE = "> ";

    private Wrapping() {}

    static List<AttributedString> of(List<Prose.Run> line, int width) {
        AttributedStringBuilder whole = new AttributedStringBuilder();
        line.forEach(run -> whole.styled(Ink.of(run.looks()), run.words()));
        return of(whole.toAttributedString(), width);
    }

    /** At least one line. */
    static List<AttributedString> of(AttributedString line, int width) {
        String words = line.toString();
        if (words.startsWith(QUOTE)) {
            return broken(line.subSequence(QUOTE.length(), line.length()), width - 2).stream()
                    .map(part -> AttributedString.join(AttributedString.EMPTY, Ink.of("▌ ", Ink.QUIET), part))
                    .toList();
        }
        Matcher item = ITEM.matcher(words);
        if (!item.lookingAt()) {
            return broken(line, width);
        }
        List<AttributedString> lines = new ArrayList<>();
        for (AttributedString part : broken(line.subSequence(item.end(), line.length()), width - item.end())) {
            AttributedString before =
                    lines.isEmpty() ? line.subSequence(0, item.end()) : new AttributedString(" ".repeat(item.end()));
            lines.add(AttributedString.join(AttributedString.EMPTY, before, part));
        }
        return lines;
    }

    private static List<AttributedString> broken(AttributedString line, int width) {
        List<AttributedString> lines = new ArrayList<>();
        int from = 0;
        int end = end(line, from, width);
        while (end < line.length()) {
            lines.add(line.subSequence(from, end));
            from = end;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
            end = end(line, from, width);
        }
        lines.add(line.subSequence(from, end));
        return lines;
    }

    /** Where the line that begins here ends: before the last space that fits, or within a word that never would. */
    private static int end(AttributedString line, int from, int width) {
        int space = -1;
        int at = from;
        while (at < line.length()) {
            int next = line.toString().offsetByCodePoints(at, 1);
            if (line.charAt(at) == ' ') {
                space = at;
            }
            if (line.subSequence(from, next).columnLength() > width && line.charAt(at) != ' ') {
                return space > from ? space : Math.max(at, from + 1);
            }
            at = next;
        }
        return line.length();
    }
}
