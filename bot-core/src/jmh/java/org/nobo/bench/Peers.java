package org.nobo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.resource.knowhow.Entry;

/** What others would take: SQLite's FTS5 and PostgreSQL's full text search, with the same entries and questions. */
final class Peers {
    private static final int AT_ONCE = 1_000;

    private Peers() {}

    /** Finds the ids of the three entries that answer a question best. */
    @FunctionalInterface
    interface Finder {
        List<String> find(String question) throws SQLException;
    }

    /** Asks what it wants to ask. */
    @FunctionalInterface
    interface Asker {
        void ask(String name, Finder finder) throws SQLException;
    }

    static void all(Stream<Entry> entries, Asker asker) throws SQLException, IOException {
        List<Entry> known = entries.toList();
        sqlite(known, asker);
        postgresql(known, asker);
    }

    private static void sqlite(List<Entry> entries, Asker asker) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create virtual table entry using fts5(id unindexed, title, words, tokenize = 'porter')");
            fill(connection, entries);
            try (PreparedStatement find = connection.prepareStatement(
                    "select id from entry where entry match ? order by bm25(entry, 0, 2, 1) limit 3")) {
                asker.ask("SQLite FTS5", question -> found(find, anyWord(question, "\"%s\"", " OR ")));
            }
        }
    }

    private static void postgresql(List<Entry> entries, Asker asker) throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table entry (id text, title text, words text, found tsvector generated always as ("
                    + "setweight(to_tsvector('english', title), 'A') || to_tsvector('english', words)) stored)");
            fill(connection, entries);
            statement.execute("create index on entry using gin (found)");
            statement.execute("analyze entry");
            try (PreparedStatement find = connection.prepareStatement(
                    "select id from entry, to_tsquery('english', ?) asked where found @@ asked"
                            + " order by ts_rank(found, asked) desc limit 3")) {
                asker.ask("PostgreSQL full text", question -> found(find, anyWord(question, "%s", " | ")));
            }
        }
    }

    /** All of its words, of which one suffices. */
    private static String anyWord(String question, String each, String or) {
        return Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(each::formatted)
                .collect(Collectors.joining(or));
    }

    private static List<String> found(PreparedStatement find, String asked) throws SQLException {
        if (asked.isEmpty()) {
            return List.of();
        }
        find.setString(1, asked);
        List<String> ids = new ArrayList<>();
        try (ResultSet found = find.executeQuery()) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    private static void fill(Connection connection, List<Entry> entries) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement row =
                connection.prepareStatement("insert into entry (id, title, words) values (?, ?, ?)")) {
            int waiting = 0;
            for (Entry entry : entries) {
                row.setString(1, entry.id().value());
                row.setString(2, entry.title());
                row.setString(3, entry.words() + "\n" + String.join("\n", entry.aliases()));
                row.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
