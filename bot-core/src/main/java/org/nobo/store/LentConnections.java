package org.nobo.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Connections for a library: whatever it does with one counts as one transaction, from lending it to giving it back. */
final class LentConnections {
    private final Durability durability;

    private LentConnections(Durability durability) {
        this.durability = durability;
    }

    static DataSource of(DataSource pool, Durability durability) {
        LentConnections lending = new LentConnections(durability);
        return as(
                DataSource.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? lending.lend(pool, method, arguments)
                        : call(pool, method, arguments));
    }

    private Connection lend(DataSource pool, Method method, Object[] arguments) throws Throwable {
        durability.begins();
        try {
            return lent((Connection) call(pool, method, arguments));
        } catch (Throwable e) {
            durability.isOver();
            throw e;
        }
    }

    private Connection lent(Connection connection) {
        AtomicBoolean isBack = new AtomicBoolean();
        return as(Connection.class, (proxy, method, arguments) -> {
            try {
                return call(connection, method, arguments);
            } finally {
                if (method.getName().equals("close") && isBack.compareAndSet(false, true)) {
                    durability.isOver();
                }
            }
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(LentConnections.class.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private static Object call(Object of, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
