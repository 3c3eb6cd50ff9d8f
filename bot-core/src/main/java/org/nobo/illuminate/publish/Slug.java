package org.nobo.illuminate.publish;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.nobo.words.Accents;

/**
 * Names of files that every file system, web server and reader of an address can live with: lower-case Latin letters,
 * digits and hyphens. What cannot be written so is left out; a piece of the id makes each name the only one.
 */
final class Slug {
    private static final int LONGEST = 50;
    private static final int OF_ID = 8;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i", "’", "");

    private Slug() {}

    static String of(String title, String id) {
        String words = EDGES.matcher(
                        OTHERS.matcher(latin(title.toLowerCase(Locale.ROOT))).replaceAll("-"))
                .replaceAll("");
        return (words.isEmpty() ? "story" : shortened(words)) + "-" + piece(id);
    }

    /** Enough of it to tell it from others. */
    static String piece(String id) {
        return id.replace("-", "").substring(0, OF_ID);
    }

    /** Most titles are in plain letters, and a large site asks for each of them often. */
    private static String latin(String title) {
        if (title.chars().allMatch(letter -> letter < 128)) {
            return title;
        }
        String plain = Accents.plain(title);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
