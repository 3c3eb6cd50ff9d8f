package org.nobo.discord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one message holds of a text, in Discord's Markdown.
 *
 * @param content at most 2,000 characters
 * @param mentioned the users and roles it names on purpose: they alone may be rung
 */
record Page(String content, Set<String> mentioned) {
    private static final String ALWAYS_ESCAPED = "\\*_~`|<[]";
    private static final String ESCAPED_AT_LINE_START = "#>-+";
    private static final char NOTHING_SEEN = '\u200b';

    static Page of(List<Atom> atoms) {
        int end = atoms.size();
        while (end > 0 && atoms.get(end - 1).isSpace()) {
            end--;
        }
        Pen pen = new Pen(atoms);
        for (int i = 0; i < end; i++) {
            pen.write(i);
        }
        pen.style(0);
        return new Page(pen.out.toString().strip(), Set.copyOf(pen.mentioned));
    }

    Set<String> users() {
        return mentioned.stream().filter(it -> !it.startsWith(Atom.ROLE)).collect(Collectors.toSet());
    }

    Set<String> roles() {
        return mentioned.stream()
                .filter(it -> it.startsWith(Atom.ROLE))
                .map(it -> it.substring(Atom.ROLE.length()))
                .collect(Collectors.toSet());
    }

    /** Words as typed, where no text is built of pieces: a label in a link, a line of a list. */
    static String shown(String words) {
        List<Atom> atoms = words.codePoints()
                .mapToObj(sign -> new Atom(Character.toString(sign), Atom.Kind.SIGN, 0, false, null))
                .toList();
        return of(atoms).content();
    }

    /** Writes pieces one after the other and knows what each would mean where it stands. */
    static final class Pen {
        final StringBuilder out = new StringBuilder();
        final Set<String> mentioned = new LinkedHashSet<>();
        private final List<Atom> atoms;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final StringBuilder line = new StringBuilder();

        Pen(List<Atom> atoms) {
            this.atoms = atoms;
        }

        /** How long it would be if it ended here. */
        int length() {
            int length = out.length();
            for (int style : open) {
                length += mark(style).length();
            }
            return length;
        }

        void write(int index) {
            Atom atom = atoms.get(index);
            if (atom.quoted() && line.isEmpty() && (out.isEmpty() || out.charAt(out.length() - 1) == '\n')) {
                out.append("> ");
            }
            style(atom.style());
            if (atom.mentioned() != null) {
                mentioned.add(atom.mentioned());
            }
            out.append(written(atom, index));
            if (atom.isNewline()) {
                line.setLength(0);
            } else {
                line.append(atom.shown());
            }
        }

        private String written(Atom atom, int index) {
            return switch (atom.kind()) {
                case READY, LAYOUT -> atom.shown();
                case SIGN -> means(atom.shown().charAt(0), index) ? disarmed(atom.shown()) : atom.shown();
            };
        }

        /** Discord's client takes a backslash for "as it is"; in a ping the server does not, so that is broken up. */
        private static String disarmed(String sign) {
            return sign.equals("@") ? sign + NOTHING_SEEN : "\\" + sign;
        }

        private boolean means(char sign, int index) {
            if (ALWAYS_ESCAPED.indexOf(sign) >= 0) {
                return true;
            }
            return switch (sign) {
                case '@' -> endsWith("<") || follows(index, "everyone") || follows(index, "here");
                case ':' -> follows(index, "//");
                case '.' -> isListNumber() || isInvite(index);
                case ')' -> isListNumber();
                default ->
                    ESCAPED_AT_LINE_START.indexOf(sign) >= 0 && line.chars().allMatch(Character::isWhitespace);
            };
        }

        /** Whether nothing but a number stands in the line so far: seen by its first signs, however long it is. */
        private boolean isListNumber() {
            boolean number = false;
            boolean over = false;
            for (int i = 0; i < line.length(); i++) {
                boolean space = Character.isWhitespace(line.charAt(i));
                if (!space && (over || !Character.isDigit(line.charAt(i)))) {
                    return false;
                }
                over = space && number;
                number |= !space;
            }
            return number;
        }

        /** Discord unfolds an invitation even without https in front. */
        private boolean isInvite(int index) {
            boolean ours = endsWith("discord") || endsWith("discordapp") || endsWith("dsc");
            return ours && (follows(index, "gg") || follows(index, "com"));
        }

        private boolean endsWith(String words) {
            int from = line.length() - words.length();
            return from >= 0 && line.substring(from).toLowerCase(Locale.ROOT).equals(words);
        }

        private boolean follows(int index, String words) {
            for (int i = 0; i < words.length(); i++) {
                int next = index + 1 + i;
                boolean same =
                        next < atoms.size() && atoms.get(next).shown().equalsIgnoreCase(words.substring(i, i + 1));
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        /** Switches to a style: closes what it has not, in the order it was opened, and opens what is missing. */
        void style(int wanted) {
            if (wanted == 0 && open.isEmpty()) {
                return; // as almost always
            }
            List<Integer> again = new ArrayList<>();
            while (open.stream().anyMatch(it -> (it & wanted) == 0)) {
                int top = open.pop();
                out.append(mark(top));
                if ((top & wanted) != 0) {
                    again.add(top);
                }
            }
            again.reversed().forEach(this::opened);
            for (int each : List.of(Atom.STRONG, Atom.EMPHASIS, Atom.CODE)) {
                if ((wanted & each) != 0 && !open.contains(each)) {
                    opened(each);
                }
            }
        }

        private void opened(int style) {
            open.push(style);
            out.append(mark(style));
        }

        private static String mark(int style) {
            return switch (style) {
                case Atom.STRONG -> "**";
                case Atom.EMPHASIS -> "*";
                default -> "`";
            };
        }
    }
}
