package org.nobo.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second bot out of a PostgreSQL database: a lock that the server holds for as long as this connection lives, and
 * lets go of by itself when the process dies. (H2 locks its file.)
 */
final class OneBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneBot.class);

    /** The letters of nobo. */
    private static final long KEY = 0x6E6F626FL;

    /** A bot that was just killed may hold it for a moment longer. */
    private static final int TRIES = 10;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final DatabaseAddress address;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("nobo-one-bot").daemon().factory());
    private Connection holder;

    private OneBot(DatabaseAddress address, Connection holder) {
        this.address = address;
        this.holder = holder;
        var unused = watch.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** The right to this database; a thing that does nothing where the file itself is locked. */
    static AutoCloseable on(DatabaseAddress address) throws CannotOpen {
        if (!address.isServer()) {
            return () -> {};
        }
        try {
            return held(address);
        } catch (SQLException e) {
            throw CannotOpen.because(address, e);
        }
    }

    private static OneBot held(DatabaseAddress address) throws CannotOpen, SQLException {
        Connection connection = connect(address);
        for (int tries = 1; !holds(connection); tries++) {
            if (tries == TRIES) {
                connection.close();
                throw CannotOpen.alreadyRunning(address);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return new OneBot(address, connection);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static boolean holds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The server was started anew, or the line broke: the lock went with the connection, and is taken again. */
    private synchronized void look() {
        try {
            if (!holder.isValid((int) LOOK.toSeconds())) {
                holder.close();
                holder = connect(address);
                if (!holds(holder)) {
                    holder.close();
                    LOG.error("Another bot has taken over {}; stop one of the two", address);
                }
            }
        } catch (SQLException e) {
            LOG.warn("The database {} does not answer", address);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        watch.shutdownNow();
        holder.close();
    }
}
