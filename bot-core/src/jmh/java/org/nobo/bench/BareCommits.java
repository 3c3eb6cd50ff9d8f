package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.nobo.store.DatabaseAddress;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same database with nothing around it: two rows a commit, prepared statements, a connection a thread. */
@State(Scope.Benchmark)
public class BareCommits {
    private static final String ROW = "x".repeat(300);

    private final AtomicLong ids = new AtomicLong();
    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    private Path folder;
    private ThreadLocal<PreparedStatement> insert;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        folder = Files.createTempDirectory("nobo-bare");
        try (Connection connection = connect()) {
            connection.createStatement().execute("create table bare (id bigint primary key, body varchar(400))");
            connection.commit();
        }
        insert = ThreadLocal.withInitial(this::prepare);
    }

    private Connection connect() throws SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        Connection connection = DriverManager.getConnection(address.url() + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1", address.user(), "");
        connection.setAutoCommit(false);
        all.add(connection);
        return connection;
    }

    private PreparedStatement prepare() {
        try {
            return connect().prepareStatement("insert into bare values (?, ?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void commitTwoRows() throws SQLException {
        PreparedStatement statement = insert.get();
        for (int i = 0; i < 2; i++) {
            statement.setLong(1, ids.incrementAndGet());
            statement.setString(2, ROW);
            statement.executeUpdate();
        }
        statement.getConnection().commit();
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException, IOException {
        try (Connection last = connect()) {
            last.createStatement().execute("shutdown immediately");
        } catch (SQLException e) {
            // it is closed the moment it shuts down
        }
        Benched.deleteAll(folder);
    }
}
