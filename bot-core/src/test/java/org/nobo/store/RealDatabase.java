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
            EmbeddedPostgres server = Server.RUNNING;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database fresh" + number);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL makes no database", e);
            }
            return new DatabaseAddress(server.getJdbcUrl("postgres", "fresh" + number), "postgres", "");
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

    /** One server for all tests; it is begun with the first that needs it, and ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = begin();

        private static EmbeddedPostgres begin() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
            }
        }
    }
}
