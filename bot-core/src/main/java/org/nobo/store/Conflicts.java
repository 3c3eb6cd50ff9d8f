package org.nobo.store;

import java.sql.SQLException;
import java.util.Set;
import org.nobo.feature.LostConflict;

/** Tells a conflict between two transactions, after which the turn is run again, from a real failure. */
final class Conflicts {
    /**
     * PostgreSQL: serialization failure and deadlock. H2: deadlock has the same state; a lock time-out is HYT00, a
     * concurrent update 90131.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "90131");

    private Conflicts() {}

    static RuntimeException named(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return new LostConflict(failure);
            }
        }
        return failure;
    }
}
