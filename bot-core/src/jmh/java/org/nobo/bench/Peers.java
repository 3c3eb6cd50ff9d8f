package org.nobo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nobo.resource.knowhow.Entry;

/** The same entries and questions in what others would take: SQLite's FTS5 and PostgreSQL's full text search. */
final class Peers {
    private static final int ASKED = 300;

    private Peers() {}

    static void ask(int entries) throws SQLException, IOException {
        sqlite(entries);
        postgresql(entries);
    }

    private static void sqlite(int entries) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create virtual table entry using fts5(id unindexed, title, words, tokenize = 'porter')");
            fill(connection, "insert into entry (id, title, words) values (?, ?, ?)", entries);
            try (PreparedStatement find = connection.prepareStatement(
                    "select id from entry where entry match ? order by bm25(entry, 0, 2, 1) limit 3")) {
                report("SQLite FTS5", find, " OR ", entries);
            }
        }
    }

    private static void postgresql(int entries) throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table entry (id text, title text, words text, found tsvector generated always as ("
                    + "setweight(to_tsvector('english', title), 'A') || to_tsvector('english', words)) stored)");
            fill(connection, "insert into entry (id, title, words) values (?, ?, ?)", entries);
            statement.execute("create index on entry using gin (found)");
            statement.execute("analyze entry");
            try (PreparedStatement find = connection.prepareStatement(
                    "select id from entry, to_tsquery('english', ?) asked where found @@ asked"
                            + " order by ts_rank(found, asked) desc limit 3")) {
                report("PostgreSQL full text", find, " | ", entries);
            }
        }
    }

    private static void fill(Connection connection, String insert, int entries) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            for (int i = 0; i < entries; i++) {
                Entry entry = GeneratedKnowHow.entry(i);
                row.setString(1, entry.id().value());
                row.setString(2, entry.title());
                row.setString(3, entry.words());
                row.addBatch();
                if (i % 1_000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void report(String name, PreparedStatement find, String or, int entries) {
        Latencies took = Latencies.of(ASKED, i -> {
            String question = GeneratedKnowHow.question(Answering.number(i, entries));
            try {
                find.setString(1, String.join(or, question.replaceAll("[^a-z ]", "").split(" ")));
                try (ResultSet found = find.executeQuery()) {
                    while (found.next()) {
                        found.getString(1);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        System.out.printf("%d entries, %s: %s%n", entries, name, took);
    }
}
