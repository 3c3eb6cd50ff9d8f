package org.nobo.connect.profile;

/** Whether somebody wants to be introduced to others. Nobody does before they have said so. */
public enum Introducing {
    NOT_ASKED("not-asked"),
    YES("yes"),
    NO("no");

    private final String written;

    Introducing(String written) {
        this.written = written;
    }

    /** The word in the database. */
    public String written() {
        return written;
    }

    public static Introducing read(String written) {
        for (Introducing each : values()) {
            if (each.written.equals(written)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Nobody wants to be introduced \"" + written + "\"");
    }
}
