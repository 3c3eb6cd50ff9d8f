package org.nobo.terminal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.Role;
import org.nobo.chat.Text;

/** A text as lines of runs, each of one look: what a terminal can show of the bot's small Markdown. */
final class Prose {

    /** How a run looks; without colours all look the same. */
    enum Look {
        STRONG,
        EMPHASIS,
        CODE,
        NAME,
        LINK
    }

    /** Words that look alike and hold no line break. */
    record Run(String words, Set<Look> looks) {}

    private final List<List<Run>> lines = new ArrayList<>();
    private final Set<Look> open = EnumSet.noneOf(Look.class);

    private Prose() {
        startLine();
    }

    /** At least one line; no empty ones at the beginning and the end. */
    static List<List<Run>> lines(Text text) {
        List<List<Run>> lines = of(text).lines;
        while (lines.size() > 1 && isBlank(lines.getFirst())) {
            lines.removeFirst();
        }
        while (lines.size() > 1 && isBlank(lines.getLast())) {
            lines.removeLast();
        }
        return lines;
    }

    /** The words alone. */
    static String plain(Text text) {
        return lines(text).stream().map(Prose::plain).collect(Collectors.joining("\n"));
    }

    static String plain(List<Run> line) {
        return line.stream().map(Run::words).collect(Collectors.joining()).stripTrailing();
    }

    private static boolean isBlank(List<Run> line) {
        return plain(line).isBlank();
    }

    private static Prose of(Text text) {
        Prose prose = new Prose();
        text.parts().forEach(prose::add);
        return prose;
    }

    private void add(Text.Part part) {
        switch (part) {
            case Text.Markdown(String source) -> markdown(source);
            case Text.Said(String words) -> words(Typed.clean(words));
            case Text.Strong(String words) -> words(Typed.clean(words), Look.STRONG);
            case Text.Quote(Text quoted) -> quote(quoted);
            case Text.Mention mention -> words("@" + Typed.line(mention.name()), Look.NAME);
            case Text.ChannelLink channel -> words("#" + Typed.line(channel.name()), Look.NAME);
            case Text.RoleMention(Role role) -> words("@" + Typed.line(role.name()), Look.NAME);
            case Text.Link link -> link(Typed.line(link.label()), link.target().toString());
        }
    }

    private void link(String label, String target) {
        if (!label.isEmpty() && !label.equals(target)) {
            words(label + " ");
            words("(" + target + ")", Look.LINK);
        } else {
            words(target, Look.LINK);
        }
    }

    private void quote(Text quoted) {
        if (!isBlank(lines.getLast())) {
            startLine();
        }
        List<List<Run>> inner = lines(quoted);
        for (int i = 0; i < inner.size(); i++) {
            if (i > 0) {
                startLine();
            }
            lines.getLast().add(new Run("> ", Set.of()));
            lines.getLast().addAll(inner.get(i));
        }
        startLine();
    }

    /** Signs that open stand before a word, signs that close behind one; others are what they are. */
    private void markdown(String source) {
        int from = 0;
        int at = 0;
        while (at < source.length()) {
            int length = signAt(source, at);
            if (length == 0) {
                at++;
            } else {
                words(source.substring(from, at));
                toggle(look(source, at, length));
                at += length;
                from = at;
            }
        }
        words(source.substring(from));
    }

    private int signAt(String source, int at) {
        char sign = source.charAt(at);
        if (sign == '`') {
            return 1;
        }
        if (sign != '*' || open.contains(Look.CODE)) {
            return 0;
        }
        int length = source.startsWith("**", at) ? 2 : 1;
        boolean closes = open.contains(length == 2 ? Look.STRONG : Look.EMPHASIS);
        return closes || isBeforeWord(source, at + length) ? length : 0;
    }

    /** The end of a piece counts as a word: what people typed may follow. */
    private static boolean isBeforeWord(String source, int at) {
        return at >= source.length() || !Character.isWhitespace(source.charAt(at));
    }

    private static Look look(String source, int at, int length) {
        if (source.charAt(at) == '`') {
            return Look.CODE;
        }
        return length == 2 ? Look.STRONG : Look.EMPHASIS;
    }

    private void toggle(Look look) {
        if (!open.remove(look)) {
            open.add(look);
        }
    }

    private void words(String words, Look... more) {
        Set<Look> looks = EnumSet.noneOf(Look.class);
        looks.addAll(open);
        looks.addAll(List.of(more));
        String[] pieces = words.split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                startLine();
            }
            if (!pieces[i].isEmpty()) {
                lines.getLast().add(new Run(pieces[i], looks));
            }
        }
    }

    private void startLine() {
        lines.add(new ArrayList<>());
    }
}
