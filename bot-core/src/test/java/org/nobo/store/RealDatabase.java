package org.nobo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases that every repository has to work on. A test takes it as a parameter, so that it runs once on each:
 * {@code @ParameterizedTest @EnumSource}.
 */
public enum RealDatabase {
    H2 {
        @Override
        DatabaseAddress fresh(int number) {
            return DatabaseAddress.memory("fresh" + number);
        }
    },
    POSTGRESQL {
        @Override
        DatabaseAddress fresh(int number) {
            return Server.database("fresh" + number, "model");
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    abstract DatabaseAddress fresh(int number);

    /** The address of an empty database nobody else uses. */
    public DatabaseAddress fresh() {
        return fresh(NUMBERS.incrementAndGet());
    }

    /** Opens an empty database nobody else uses. */
    public Store open() {
        try {
            return Store.open(fresh());
        } catch (CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One server for all tests; it is begun with the first that needs it, and ends with the process. Its databases are
     * copies of a model whose tables are made already.
     */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = begin();

        static {
            try {
                Store.open(database("model", "template1")).close();
            } catch (CannotOpen e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres begin() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
            }
        }

        static synchronized DatabaseAddress database(String name, String like) {
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + like);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL makes no database", e);
            }
            return new DatabaseAddress(RUNNING.getJdbcUrl("postgres", name), "postgres", "");
        }
    }
}
