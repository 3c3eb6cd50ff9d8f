package org.nobo.illuminate.publish;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files that every file system, web server and reader of an address can live with: lower-case Latin letters,
 * digits and hyphens. What cannot be written so is left out; a piece of the id makes each name the only one.
 */
final class Slug {
    private static final int LONGEST = 50;
    private static final int OF_ID = 8;
    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i", "’", "");

    private Slug() {}

    static String of(String title, String id) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String words = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? "story" : shortened(words)) + "-"
                + id.replace("-", "").substring(0, OF_ID);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
