package org.nobo.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.slack.Line.Atom;
import org.nobo.slack.Line.Look;

/**
 * One line while it is being read: pairs the marks of the bot's Markdown and gives what stands between them its look. A
 * mark without a partner is a character like any other.
 */
final class Emphasis {
    private static final Pattern MARK = Pattern.compile("\\*\\*|\\*|`");

    /** A mark, or something that stands there; exactly one of the two. */
    private record Token(String mark, Atom atom) {}

    private final List<Token> tokens = new ArrayList<>();

    /** Words of the bot's, in which marks count. */
    void marked(String row) {
        Matcher mark = MARK.matcher(row);
        int from = 0;
        while (mark.find()) {
            words(row.substring(from, mark.start()));
            tokens.add(new Token(mark.group(), null));
            from = mark.end();
        }
        words(row.substring(from));
    }

    void atom(Atom atom) {
        tokens.add(new Token("", atom));
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            atom(new Line.Words(text, Look.PLAIN));
        }
    }

    /** The line is over: what stands in it. */
    List<Atom> close() {
        boolean[] code = new boolean[tokens.size()];
        boolean[] read = new boolean[tokens.size()];
        pair("`", code, read, code);
        boolean[] strong = new boolean[tokens.size()];
        pair("**", code, read, strong);
        boolean[] soft = new boolean[tokens.size()];
        pair("*", code, read, soft);
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Look look = new Look(strong[i], soft[i], code[i]);
            Token token = tokens.get(i);
            if (token.atom() != null) {
                atoms.add(styled(token.atom(), look));
            } else if (!read[i]) {
                atoms.add(new Line.Words(token.mark(), look));
            }
        }
        tokens.clear();
        return joined(atoms);
    }

    /** Pairs all marks of a kind outside of code; notes what stands between them and that the marks themselves are read. */
    private void pair(String mark, boolean[] code, boolean[] read, boolean[] between) {
        for (int from = 0; from < tokens.size(); from++) {
            int to = opens(mark, from) && !code[from] ? partner(mark, from, code) : -1;
            if (to > 0) {
                read[from] = true;
                read[to] = true;
                for (int i = from + 1; i < to; i++) {
                    between[i] = true;
                }
                from = to;
            }
        }
    }

    private int partner(String mark, int from, boolean[] code) {
        for (int to = from + 2; to < tokens.size(); to++) {
            if (tokens.get(to).mark().equals(mark) && !code[to] && !endsInSpace(tokens.get(to - 1))) {
                return to;
            }
        }
        return -1;
    }

    private boolean opens(String mark, int at) {
        return tokens.get(at).mark().equals(mark)
                && at + 1 < tokens.size()
                && !(tokens.get(at + 1).atom() instanceof Line.Words(String text, Look look)
                        && Character.isWhitespace(text.charAt(0)));
    }

    private static boolean endsInSpace(Token before) {
        return before.atom() instanceof Line.Words(String text, Look look)
                && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static Atom styled(Atom atom, Look around) {
        return switch (atom) {
            case Line.Words words -> new Line.Words(words.text(), both(words.look(), around));
            case Line.Mention mention -> mention;
            case Line.Group group -> group;
            case Line.ChannelLink link -> link;
            case Line.Link link -> new Line.Link(link.url(), link.label(), both(link.look(), around));
        };
    }

    private static Look both(Look one, Look other) {
        return new Look(one.strong() || other.strong(), one.soft() || other.soft(), one.code() || other.code());
    }

    private static List<Atom> joined(List<Atom> atoms) {
        List<Atom> joined = new ArrayList<>();
        for (Atom atom : atoms) {
            if (!joined.isEmpty()
                    && joined.getLast() instanceof Line.Words(String before, Look was)
                    && atom instanceof Line.Words(String text, Look is)
                    && was.equals(is)) {
                joined.set(joined.size() - 1, new Line.Words(before + text, is));
            } else {
                joined.add(atom);
            }
        }
        return joined;
    }
}
