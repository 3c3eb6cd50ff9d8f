package org.nobo.script;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * Databases in memory that a talk was played on, emptied for the next: to make some hundred tables and indexes takes
 * longer than to play most talks.
 */
final class PlayedStores {
    private static final Deque<Lent> FREE = new ArrayDeque<>();

    private PlayedStores() {}

    /** A store and where it is. */
    record Lent(Store store, DatabaseAddress address) {
        void giveBack() {
            if (inMemory()) {
                emptied();
                keep(this);
            } else {
                store.close();
            }
        }

        private boolean inMemory() {
            return address.url().startsWith("jdbc:h2:mem:");
        }

        private void emptied() {
            try (Connection connection =
                            DriverManager.getConnection(address.url(), address.user(), address.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("set referential_integrity false");
                for (String table : tables(statement)) {
                    statement.execute("truncate table \"" + table + "\" restart identity");
                }
                statement.execute("set referential_integrity true");
            } catch (SQLException e) {
                throw new IllegalStateException("The database of " + address + " cannot be emptied", e);
            }
        }

        private static List<String> tables(Statement statement) throws SQLException {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                      and table_name <> 'flyway_schema_history'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }

    /** An empty store of this scene: one that was used before, if it may be. */
    static Lent empty(Scene scene) {
        if (scene.database().equals(Scene.USUAL.database())) {
            synchronized (FREE) {
                if (!FREE.isEmpty()) {
                    return FREE.pop();
                }
            }
        }
        return opened(scene.database());
    }

    private static Lent opened(Supplier<DatabaseAddress> database) {
        try {
            DatabaseAddress address = database.get();
            return new Lent(Store.open(address), address);
        } catch (CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Lent lent) {
        synchronized (FREE) {
            FREE.push(lent);
        }
    }
}
