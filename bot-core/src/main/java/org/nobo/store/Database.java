package org.nobo.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.nobo.inbox.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one database. A transaction belongs to the thread that opened it. */
final class Database implements Transactions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Connections in all. */
    static final int CONNECTIONS = 20;

    /** So many turns at a time; the rest is for {@link #aside} and for libraries that open connections of their own. */
    private static final int TURNS = 10;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Durability durability;
    private final AutoCloseable right;
    private final Changes profiles;

    /**
     * The queue for a connection stands before the pool. In it thousands of virtual threads (a raid, all that was missed in
     * an outage) wait in vain: whoever gives a connection back looks for one of them to hand it to for as long as there are
     * any, and a bot stood still for minutes (seen on HikariCP 7.1.0).
     */
    private final Semaphore queue;

    @SuppressWarnings("ThreadLocalUsage") // one a database: a process can have two open, and a turn in each
    private final ThreadLocal<Handle> open;

    /**
     * @param right given up when it is closed
     */
    Database(HikariDataSource pool, AutoCloseable right) {
        this.pool = pool;
        this.right = right;
        this.jdbi = Jdbi.create(pool);
        this.durability = Durability.of(pool);
        this.profiles = new Changes();
        this.queue = new Semaphore(TURNS, true);
        this.open = new ThreadLocal<>();
    }

    private Database(Database same, int most) {
        this.pool = same.pool;
        this.right = same.right;
        this.jdbi = same.jdbi;
        this.durability = same.durability;
        this.profiles = same.profiles;
        this.open = same.open;
        this.queue = new Semaphore(most, true);
    }

    /** The same database with a queue of its own before it, for what must not wait behind all that comes in. */
    Database aside(int most) {
        return new Database(this, most);
    }

    @Override
    public <T> T inOne(Supplier<T> turn) {
        if (open.get() != null) {
            return turn.get();
        }
        try {
            T result = whenItIsOurTurn(turn);
            durability.makeSure();
            return result;
        } catch (RuntimeException e) {
            throw Conflicts.named(e);
        }
    }

    private <T> T whenItIsOurTurn(Supplier<T> turn) {
        queue.acquireUninterruptibly();
        durability.begins();
        try {
            return jdbi.inTransaction(handle -> {
                open.set(handle);
                try {
                    return turn.get();
                } finally {
                    open.remove();
                }
            });
        } finally {
            durability.isOver();
            queue.release();
        }
    }

    /** What changes of that which members told of themselves. */
    Changes profiles() {
        return profiles;
    }

    /** Reads or writes, in the open transaction or in one of its own. */
    <T> T with(HandleCallback<T, RuntimeException> use) {
        Handle handle = open.get();
        if (handle != null) {
            return use.withHandle(handle);
        }
        return inOne(() -> use.withHandle(open.get()));
    }

    /**
     * Reads in passing, in the open transaction or in none: neither waits for those that write, nor makes sure that what it saw
     * outlives the process. Whoever keeps what follows from it makes sure first.
     */
    <T> T inPassing(HandleCallback<T, RuntimeException> read) {
        Handle handle = open.get();
        if (handle != null) {
            return read.withHandle(handle);
        }
        queue.acquireUninterruptibly();
        try {
            return jdbi.withHandle(read);
        } finally {
            queue.release();
        }
    }

    /** Writes, in the open transaction or in one of its own. */
    void use(HandleConsumer<RuntimeException> use) {
        with(handle -> {
            use.useHandle(handle);
            return null;
        });
    }

    /** The same with one statement that every turn runs. */
    <T> List<T> select(String sql, Statements.Row<T> reader, Object... values) {
        return with(handle -> Statements.select(handle.getConnection(), sql, reader, values));
    }

    int execute(String sql, Object... values) {
        return with(handle -> Statements.execute(handle.getConnection(), sql, values));
    }

    /** For a library that opens connections of its own; what it writes is not the open turn's. */
    DataSource pool() {
        return LentConnections.of(pool, durability);
    }

    /** Keeps the file in bounds; to be called every second or so. */
    void tidy() {
        durability.tidy();
    }

    /** Has the pool say how it does: connections in use, waits for one. */
    void measuredBy(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
    }

    @Override
    public void close() {
        pool.close();
        giveUp(right);
    }

    static void giveUp(AutoCloseable right) {
        try {
            right.close();
        } catch (Exception e) {
            LOG.debug("The right to the database was lost already", e);
        }
    }
}
