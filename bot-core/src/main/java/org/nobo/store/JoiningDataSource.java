package org.nobo.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Hands out the connection of the open transaction, so that what a library writes commits with the turn. The library may
 * close it, commit it and change its mode: none of that reaches the real connection. Outside of a transaction it hands
 * out connections of the pool.
 */
final class JoiningDataSource implements DataSource {
    private static final Set<String> KEPT_FROM_IT = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final DataSource pool;
    private final Supplier<Connection> open;

    JoiningDataSource(DataSource pool, Supplier<Connection> open) {
        this.pool = pool;
        this.open = open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection joined = open.get();
        return joined == null ? pool.getConnection() : shielded(joined);
    }

    private static Connection shielded(Connection joined) {
        return (Connection) Proxy.newProxyInstance(
                JoiningDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (KEPT_FROM_IT.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(joined, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
