package org.nobo.terminal;

/** What people typed, made harmless for a terminal. */
final class Typed {
    private Typed() {}

    /**
     * Without signs that move the cursor, change colours or turn the direction of what follows; every kind of line break
     * is {@code \n}.
     */
    static String clean(String words) {
        return words.replaceAll("\\R", "\n")
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]", "");
    }

    /** The same on one line. */
    static String line(String words) {
        return clean(words).replaceAll("\\s*\n\\s*", " ").strip();
    }
}
