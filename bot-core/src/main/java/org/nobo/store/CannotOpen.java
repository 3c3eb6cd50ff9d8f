package org.nobo.store;

import java.sql.SQLException;

/** Why the database cannot be opened, in one sentence that says what to do. */
public final class CannotOpen extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String H2_ALREADY_OPEN = "90020";
    private static final String H2_BROKEN = "90030";

    private CannotOpen(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static CannotOpen alreadyRunning(DatabaseAddress address) {
        return new CannotOpen(sentence(address, H2_ALREADY_OPEN, ""), null);
    }

    static CannotOpen because(DatabaseAddress address, Exception failure) {
        String state = "";
        String said = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                state = String.valueOf(sql.getSQLState());
                said = sql.getMessage();
            }
        }
        return new CannotOpen(sentence(address, state, said), failure);
    }

    private static String sentence(DatabaseAddress address, String state, String said) {
        return switch (state) {
            case H2_ALREADY_OPEN ->
                "A bot is already running on " + address + "; stop it first, or give another --data";
            case H2_BROKEN ->
                "The database file at " + address + " is damaged; put back a copy of it, or give another --data";
            default ->
                "The database at " + address + " cannot be opened: "
                        + String.valueOf(said).lines().findFirst().orElse("");
        };
    }
}
