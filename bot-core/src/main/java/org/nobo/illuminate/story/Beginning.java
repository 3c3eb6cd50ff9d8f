package org.nobo.illuminate.story;

import java.text.BreakIterator;
import java.util.Locale;

/** How something begins, cut where a word ends, and never within a letter or an emoji. */
public final class Beginning {
    private static final String MORE = "\u00a0…";
    private static final String SPACES = " \t\n\u000b\f\r";
    /** So that the last letter is seen whole. */
    private static final int LOOKED_AT_MORE = 100;

    private Beginning() {}

    /** In one line, of at most this many characters and the sign that there is more. */
    public static String of(String words, int most) {
        return cut(inOneLine(words.strip(), most + LOOKED_AT_MORE), most);
    }

    /** How it goes on where {@link #of} stopped, of at most this many characters; empty where that was all. */
    public static String after(String words, int before, int most) {
        String begun = of(words, before);
        if (!begun.endsWith(MORE)) {
            return "";
        }
        String line = inOneLine(words.strip(), before + most + LOOKED_AT_MORE);
        return "…\u00a0" + cut(line.substring(begun.length() - MORE.length()).strip(), most);
    }

    /** Of what is longer, not much more than is wanted: most of a long story is never looked at. */
    private static String inOneLine(String words, int enough) {
        StringBuilder line = new StringBuilder(Math.min(words.length(), enough + 1));
        boolean space = false;
        for (int i = 0; i < words.length() && line.length() <= enough; i++) {
            char letter = words.charAt(i);
            boolean white = SPACES.indexOf(letter) >= 0;
            if (!white || !space) {
                line.append(white ? ' ' : letter);
            }
            space = white;
        }
        return line.toString();
    }

    /** With its lines and paragraphs. */
    public static String lines(String words, int most) {
        return cut(words.strip(), most);
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = most;
        while (end > most / 2 && !Character.isWhitespace(words.charAt(end))) {
            end--;
        }
        if (end == most / 2) {
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(words);
            end = letters.isBoundary(most) ? most : letters.preceding(most);
        }
        return words.substring(0, end).strip() + MORE;
    }
}
