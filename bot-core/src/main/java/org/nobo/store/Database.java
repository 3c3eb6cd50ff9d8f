package org.nobo.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Durability durability;
    private final AutoCloseable right;

    @SuppressWarnings("ThreadLocalUsage") // one a database: a process can have two open, and a turn in each
    private final ThreadLocal<Handle> open = new ThreadLocal<>();

    /**
     * @param right given up when it is closed
     */
    Database(HikariDataSource pool, AutoCloseable right) {
        this.pool = pool;
        this.right = right;
        this.jdbi = Jdbi.create(pool);
        this.durability = Durability.of(pool);
    }

    @Override
    public <T> T inOne(Supplier<T> turn) {
        if (open.get() != null) {
            return turn.get();
        }
        try {
            T result = jdbi.inTransaction(handle -> {
                open.set(handle);
                try {
                    return turn.get();
                } finally {
                    open.remove();
                }
            });
            durability.makeSure();
            return result;
        } catch (RuntimeException e) {
            throw Conflicts.named(e);
        }
    }

    /** Reads or writes, in the open transaction or in one of its own. */
    <T> T with(HandleCallback<T, RuntimeException> use) {
        Handle handle = open.get();
        if (handle != null) {
            return use.withHandle(handle);
        }
        return inOne(() -> use.withHandle(open.get()));
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
        return pool;
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
