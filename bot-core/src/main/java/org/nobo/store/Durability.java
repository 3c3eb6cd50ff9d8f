package org.nobo.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Makes sure that what is committed outlives the process.
 *
 * <p>PostgreSQL does that by itself. H2 writes half a second late unless told otherwise, and a killed process loses that
 * half second. Here every commit waits until its pages are handed to the operating system; transactions that end at the
 * same time share one write. A power cut is another matter: the disk is not asked to flush at each commit.
 */
@FunctionalInterface
interface Durability {

    /** Returns when everything committed before has left the process. */
    void makeSure();

    /** A transaction begins: until it is over, no state is written that could hold a part of it. */
    default void begins() {}

    /** A transaction is over. */
    default void isOver() {}

    /** Looks after what the commits left behind; to be called again and again. */
    default void tidy() {}

    /** Fitting the database behind this pool. */
    static Durability of(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore store = session.getDatabase().getStore().getMvStore();
                return store.getFileStore() == null ? () -> {} : new SharedWrite(store);
            }
            return () -> {};
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
