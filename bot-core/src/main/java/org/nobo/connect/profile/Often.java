package org.nobo.connect.profile;

import java.time.Period;

/** How often somebody wants to be introduced, at most. The words are those in the database. */
public enum Often {
    WEEKLY("weekly", Period.ofWeeks(1)),
    FORTNIGHTLY("fortnightly", Period.ofWeeks(2)),
    MONTHLY("monthly", Period.ofWeeks(4)),
    QUARTERLY("quarterly", Period.ofWeeks(13));

    private final String written;
    private final Period between;

    Often(String written, Period between) {
        this.written = written;
        this.between = between;
    }

    /** The word in the database, and of its label. */
    public String written() {
        return written;
    }

    /** So much time lies between two introductions at least. */
    public Period between() {
        return between;
    }

    public static Often read(String written) {
        for (Often each : values()) {
            if (each.written.equals(written)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Nobody is introduced \"" + written + "\"");
    }
}
