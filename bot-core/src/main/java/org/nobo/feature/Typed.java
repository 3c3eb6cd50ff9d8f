package org.nobo.feature;

import java.util.regex.Pattern;

/** What people typed, without what nobody can see and no database keeps. */
public final class Typed {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Typed() {}

    /**
     * Whether it is of nothing but letters, digits and signs that most of what is typed in Latin letters is of: then there
     * is nothing in it to compose, to clean or to take out, which a look at each is quicker to say than a search.
     */
    public static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (!isPlain(typed.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char typed) {
        return typed == '\n'
                || (typed >= ' ' && typed <= '~')
                || (typed >= 'À' && typed <= 'ſ')
                || (typed >= '‐' && typed <= '\u2027'); // dashes, curly quotes, dots
    }

    /** As typed, with line ends of one kind and no control characters. */
    public static String clean(String typed) {
        if (isPlain(typed)) {
            return typed.strip();
        }
        return UNSEEN.matcher(LINE_ENDS.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** The same, in one line. */
    public static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }
}
