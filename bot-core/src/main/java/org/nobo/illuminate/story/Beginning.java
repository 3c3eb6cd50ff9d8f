package org.nobo.illuminate.story;

import java.text.BreakIterator;
import java.util.Locale;

/** How something begins, cut where a word ends, and never within a letter or an emoji. */
public final class Beginning {
    private static final String MORE = "\u00a0…";

    private Beginning() {}

    /** In one line, of at most this many characters and the sign that there is more. */
    public static String of(String words, int most) {
        return cut(words.strip().replaceAll("\\s+", " "), most);
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
