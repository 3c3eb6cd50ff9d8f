package org.nobo.illuminate;

/** What people typed into prompts and stories, as {@link org.nobo.feature.Typed} takes it everywhere. */
public final class Typed {
    private Typed() {}

    /** As typed, with line ends of one kind and no control characters. */
    public static String clean(String typed) {
        return org.nobo.feature.Typed.clean(typed);
    }

    /** The same, in one line. */
    public static String line(String typed) {
        return org.nobo.feature.Typed.line(typed);
    }
}
