package org.nobo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** The way to a database that is whole and has the tables of this version. */
final class UpToDate {
    private UpToDate() {}

    /**
     * The connections to the database at an address, once its tables are up to date.
     *
     * @throws RuntimeException when it cannot be opened; nothing is left open then
     */
    static HikariDataSource pool(DatabaseAddress address) {
        address.file().ifPresent(Salvage::before);
        HikariDataSource pool = connected(address);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The version of the tables. */
    static String version(Database database) {
        return database.with(handle -> handle.select(
                        "select \"version\" from \"flyway_schema_history\" order by \"installed_rank\" desc limit 1")
                .mapTo(String.class)
                .one());
    }

    private static HikariDataSource connected(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(Database.CONNECTIONS);
        config.setMinimumIdle(2);
        config.setPoolName("nobo");
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }
}
