package org.nobo.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text as it will be shown: a paragraph's, an item of a list, or a line of a quotation.
 *
 * @param atoms what stands in it; an empty plain line keeps two paragraphs apart
 */
record Line(Kind kind, List<Atom> atoms) {
    Line {
        atoms = List.copyOf(atoms);
    }

    /** What Slack draws differently. */
    enum Kind {
        PLAIN,
        ITEM,
        QUOTE
    }

    /** The smallest pieces. Each is a thing of its own on the wire, so that none can be mistaken for another. */
    sealed interface Atom {}

    /** Words, shown letter for letter: in a rich text block Slack reads no markup, no mentions and no links in them. */
    record Words(String text, Look look) implements Atom {}

    record Mention(String user, String name) implements Atom {}

    /** A user group. */
    record Group(String id, String name) implements Atom {}

    record ChannelLink(String channel, String name) implements Atom {}

    record Link(String url, String label, Look look) implements Atom {}

    /** How words are set. */
    record Look(boolean strong, boolean soft, boolean code) {
        static final Look PLAIN = new Look(false, false, false);
        static final Look STRONG = new Look(true, false, false);

        boolean isPlain() {
            return equals(PLAIN);
        }
    }

    /** About as many characters as this takes on the wire, rather too many than too few. */
    int size() {
        return 60 + atoms.stream().mapToInt(Line::size).sum();
    }

    private static int size(Atom atom) {
        return 90
                + switch (atom) {
                    case Words words -> weight(words.text());
                    case Mention mention -> mention.user().length();
                    case Group group -> group.id().length();
                    case ChannelLink link -> link.channel().length();
                    case Link link -> weight(link.url()) + weight(link.label());
                };
    }

    private static int weight(String text) {
        return text.chars().map(Line::weight).sum();
    }

    private static int weight(int character) {
        return switch (character) {
            case '"', '\\', '\n', '\t' -> 2;
            case '\u2028', '\u2029' -> 6;
            default -> 1;
        };
    }

    /** This line in pieces of at most that size, broken behind sentences where it can be. */
    List<Line> within(int most) {
        Pieces pieces = new Pieces(kind, most);
        atoms.forEach(pieces::add);
        return pieces.all();
    }

    /** Pieces of a line, filled one after the other. */
    private static final class Pieces {
        private static final int WORTH_IT = 300;

        private final Kind kind;
        private final int most;
        private final List<Line> full = new ArrayList<>();
        private List<Atom> open = new ArrayList<>();
        private int room;

        Pieces(Kind kind, int most) {
            this.kind = kind;
            this.most = most;
            this.room = most - 60;
        }

        void add(Atom atom) {
            Atom rest = atom;
            while (size(rest) > room) {
                int letters = room - 90;
                if (rest instanceof Words(String text, Look look) && letters >= WORTH_IT) {
                    int cut = Sentences.end(text, lettersOf(text, letters));
                    open.add(new Words(text.substring(0, cut), look));
                    rest = new Words(text.substring(cut), look);
                }
                close();
            }
            open.add(rest);
            room -= size(rest);
        }

        private static int lettersOf(String text, int weight) {
            int letters = 0;
            for (int left = weight; letters < text.length() && left >= 6; letters++) {
                left -= weight(text.charAt(letters));
            }
            return letters;
        }

        private void close() {
            full.add(new Line(kind, open));
            open = new ArrayList<>();
            room = most - 60;
        }

        List<Line> all() {
            if (!open.isEmpty() || full.isEmpty()) {
                close();
            }
            return full;
        }
    }
}
