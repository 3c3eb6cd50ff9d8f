package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;

/** Lays a text on as few pages as it takes, and turns the page between paragraphs, lines or sentences. */
final class Pages {
    /** Characters a message of a bot may have. */
    static final int LIMIT = 2_000;

    private static final int PARAGRAPH = 4;
    private static final int LINE = 3;
    private static final int SENTENCE = 2;
    private static final int WORD = 1;
    private static final String ENDS_A_SENTENCE = ".!?…:";
    private static final String MAY_STAND_BEHIND = "\"'”’»)]";

    private final List<Atom> atoms;
    private final int limit;

    private Pages(List<Atom> atoms, int limit) {
        this.atoms = atoms;
        this.limit = limit;
    }

    static List<Page> of(List<Atom> atoms) {
        return new Pages(atoms, LIMIT).laid();
    }

    private List<Page> laid() {
        List<Page> pages = new ArrayList<>();
        int from = skipSpace(0);
        while (from < atoms.size()) {
            int to = pageEnd(from);
            Page page = Page.of(atoms.subList(from, to));
            if (!page.content().isEmpty()) {
                pages.add(page);
            }
            from = skipSpace(to);
        }
        return pages;
    }

    /** Where the page that begins here ends: at the best place in its second half, for it should be full too. */
    private int pageEnd(int from) {
        List<Atom> rest = atoms.subList(from, atoms.size());
        Page.Pen pen = new Page.Pen(rest);
        int best = 0;
        int bestQuality = -1;
        for (int i = 0; i < rest.size(); i++) {
            pen.write(i);
            if (pen.length() > limit) {
                return from + Math.max(1, best);
            }
            int quality = pen.length() * 2 < limit ? 0 : quality(rest, i);
            if (quality >= bestQuality) {
                bestQuality = quality;
                best = i + 1;
            }
        }
        return atoms.size();
    }

    /** How good it would be to turn the page behind this piece. */
    private static int quality(List<Atom> atoms, int index) {
        Atom atom = atoms.get(index);
        if (atom.isNewline()) {
            return index > 0 && atoms.get(index - 1).isNewline() ? PARAGRAPH : LINE;
        }
        if (atom.isSpace()) {
            return endsSentence(atoms, index - 1) ? SENTENCE : WORD;
        }
        return 0;
    }

    private static boolean endsSentence(List<Atom> atoms, int index) {
        int at = index;
        while (at > 0 && MAY_STAND_BEHIND.contains(atoms.get(at).shown())) {
            at--;
        }
        return at >= 0 && ENDS_A_SENTENCE.contains(atoms.get(at).shown());
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < atoms.size() && atoms.get(at).isSpace()) {
            at++;
        }
        return at;
    }
}
