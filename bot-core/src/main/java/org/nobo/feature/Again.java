package org.nobo.feature;

import org.nobo.chat.Control;

/** A button that gives a command, as if it had been typed there. */
public final class Again {
    /** Choices that begin so are commands. */
    public static final String PREFIX = "again";

    private static final int LONGEST = 90;

    private Again() {}

    /**
     * A button that gives this command.
     *
     * @param command a command with its words, such as {@code profile}; more than 90 characters are left out
     */
    public static Control.Choice button(String command, String label) {
        return Control.Choice.of(id(command), label);
    }

    public static String id(String command) {
        return PREFIX + "/" + command.substring(0, Math.min(command.length(), LONGEST));
    }
}
