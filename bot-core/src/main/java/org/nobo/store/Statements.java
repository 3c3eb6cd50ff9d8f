package org.nobo.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The few statements that every turn runs, told to the driver itself: a mapper between costs as much as they do. */
final class Statements {
    private Statements() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> select(Connection connection, String sql, Row<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** The same statement for each of these, and all that is found. */
    static <T> List<T> selectEach(Connection connection, String sql, Row<T> reader, List<Object[]> each) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<T> all = new ArrayList<>();
            for (Object[] values : each) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(reader.read(rows));
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    static int execute(Connection connection, String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Inserts one row; empty when there was one like it. */
    static OptionalLong insert(Connection connection, String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement, values);
            if (statement.executeUpdate() == 0) {
                return OptionalLong.empty();
            }
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** The same statement for each of these; how many rows each changed. */
    static int[] executeEach(Connection connection, String sql, List<Object[]> each) {
        if (each.size() == 1) {
            return new int[] {execute(connection, sql, each.getFirst())};
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : each) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setString(i + 1, null);
                case Instant at -> statement.setTimestamp(i + 1, Timestamp.from(at));
                case String words -> statement.setString(i + 1, words);
                default -> statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** The database did not take it. What the driver says may hold members' words, so it stands in the cause alone. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException why) {
            super("The database refused a statement (" + why.getSQLState() + ")", why);
        }
    }
}
