package org.nobo.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a long text may be broken. */
final class Sentences {
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？][\"'”’)\\]]*\\s+");
    private static final Pattern WORD = Pattern.compile("\\s+");

    private Sentences() {}

    /**
     * The last good place to break a text: behind a paragraph, a sentence or a word, in the second half of what fits;
     * else where it must be, but never inside a character.
     *
     * @param most how much fits, at least 2
     * @return an index from 1 to {@code most}
     */
    static int end(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        for (Pattern seam : new Pattern[] {PARAGRAPH, SENTENCE, WORD}) {
            int found = last(seam, text, most);
            if (found > most / 2) {
                return found;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static int last(Pattern seam, String text, int most) {
        Matcher matcher = seam.matcher(text).region(most / 2, most);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
