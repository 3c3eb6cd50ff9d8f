package org.nobo.connect.sheet;

/** A file that is no such spreadsheet at all; the message is for the person who named it. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
