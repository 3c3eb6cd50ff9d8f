package org.nobo.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps the embedded database's file small. Each commit without delay leaves a page of twenty kilobytes and more behind;
 * compacting now and then, with the bot running, gives the room back.
 */
public final class Housekeeping {
    private static final int MILLISECONDS = 200;

    private final Database database;

    Housekeeping(Database database) {
        this.database = database;
    }

    /** Gives back the room of what was written over, for at most a fifth of a second. */
    public void compact() {
        try (Connection connection = database.pool().getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore store = session.getDatabase().getStore().getMvStore();
                if (store.getFileStore() != null && !store.isReadOnly()) {
                    store.compactFile(MILLISECONDS);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be compacted", e);
        }
    }
}
