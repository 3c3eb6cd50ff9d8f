package org.nobo.feature;

import java.util.regex.Pattern;

/** What people typed, without what nobody can see and no database keeps. */
public final class Typed {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Typed() {}

    /** As typed, with line ends of one kind and no control characters. */
    public static String clean(String typed) {
        return UNSEEN.matcher(LINE_ENDS.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** The same, in one line. */
    public static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }
}
