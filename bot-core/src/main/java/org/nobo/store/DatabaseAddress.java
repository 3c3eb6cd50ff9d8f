package org.nobo.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database is.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 */
public record DatabaseAddress(String url, String user, String password) {
    private static final String EMBEDDED = "jdbc:h2:file:";

    /** PostgreSQL's way, as far as H2 goes. */
    private static final String MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256";

    /**
     * Texts up to so many bytes stand in their row. H2 would keep each of more than 256 in tables of its own, write it down
     * twice, and once more whenever a row with it is read.
     */
    private static final int IN_THE_ROW = 8_192;

    /** Pages that are kept in memory, in kilobytes, whatever the machine has. H2 takes a sixteenth of the heap. */
    private static final int CACHE = 32_768;

    /**
     * What is committed is brought to the file by {@link Durability}: H2's own way, a write delay of zero, writes states that
     * are not whole. What is of use in half-empty parts of the file is written anew by {@link Tidying}.
     */
    private static final String FILE = ";RETENTION_TIME=" + Tidying.RETENTION.toMillis()
            + ";AUTO_COMPACT_FILL_RATE=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=" + IN_THE_ROW
            + ";CACHE_SIZE=" + CACHE;

    /** The embedded database in this folder, made when it is not there. */
    public static DatabaseAddress embedded(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("nobo");
        return new DatabaseAddress(EMBEDDED + file + MODE + FILE, "nobo", "");
    }

    /** A database that lives only in memory, as long as this process. */
    public static DatabaseAddress memory(String name) {
        return new DatabaseAddress("jdbc:h2:mem:" + name + MODE + ";LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1", "nobo", "");
    }

    /** Whether it is on a server, where a second process could open it as well. */
    boolean isServer() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The file of an embedded database; empty where it is in memory or on a server. */
    Optional<Path> file() {
        return url.startsWith(EMBEDDED)
                ? Optional.of(Path.of(url.substring(EMBEDDED.length()).replaceAll(";.*", "") + ".mv.db"))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
