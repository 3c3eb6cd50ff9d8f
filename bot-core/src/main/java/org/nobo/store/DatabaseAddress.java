package org.nobo.store;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 */
public record DatabaseAddress(String url, String user, String password) {
    /** PostgreSQL's way, as far as H2 goes. */
    private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /**
     * What was committed is on its way to the file when the commit returns: a killed process loses nothing. With no delay
     * the file grows fast, so old pages may be used again at once, and {@link Housekeeping} compacts it.
     */
    private static final String DURABLE = ";WRITE_DELAY=0;RETENTION_TIME=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE";

    /** The embedded database in this folder, made when it is not there. */
    public static DatabaseAddress embedded(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("nobo");
        return new DatabaseAddress("jdbc:h2:file:" + file + MODE + DURABLE, "nobo", "");
    }

    /** A database that lives only in memory, as long as this process. */
    public static DatabaseAddress memory(String name) {
        return new DatabaseAddress("jdbc:h2:mem:" + name + MODE + ";LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1", "nobo", "");
    }

    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
