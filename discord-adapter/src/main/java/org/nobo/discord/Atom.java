package org.nobo.discord;

/**
 * The smallest piece of a text that a page break never goes through: a sign, or a whole mention or link.
 *
 * @param shown what it is; for a sign, the sign itself, not yet escaped
 * @param kind whether it may mean something to Discord
 * @param style {@link #STRONG}, {@link #EMPHASIS}, {@link #CODE} or several of them
 * @param quoted whether it stands in a quotation
 * @param mentioned the user it names, the role behind a {@link #ROLE}, or null
 */
record Atom(String shown, Kind kind, int style, boolean quoted, String mentioned) {
    static final int STRONG = 1;
    static final int EMPHASIS = 2;
    static final int CODE = 4;

    /** What stands before the id of a role. */
    static final String ROLE = "&";

    /** How a piece is taken over. */
    enum Kind {
        /** Shown as it is: whatever it would mean to Discord is taken from it. */
        SIGN,
        /** A sign of the bot's own layout: a bullet, the number of a list. */
        LAYOUT,
        /** Discord's own markup, ready. */
        READY
    }

    boolean isNewline() {
        return kind != Kind.READY && shown.equals("\n");
    }

    boolean isSpace() {
        return kind != Kind.READY && shown.isBlank();
    }
}
