package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Event;
import org.nobo.inbox.Bookmarks;
import org.nobo.inbox.HeardEvents;
import org.nobo.stored.JsonForms;

/** Events heard, in the tables {@code heard} and {@code waiting_event}: a body is kept only as long as it is needed. */
final class JdbiHeardEvents implements HeardEvents {
    private static final String ARRIVED = "arrived";
    private static final String FAILED = "failed";
    private static final String HELD = "held";

    private static final String SELECT = "select platform, event_id, lane, body from waiting_event ";

    private final Database database;

    JdbiHeardEvents(Database database) {
        this.database = database;
    }

    @Override
    public Standing standing(String source, String name) {
        return database.select("""
                        select
                            (select count(*) from heard where platform = ? and event_id = ?) as handled,
                            (select state from waiting_event where platform = ? and event_id = ?) as state""", row -> standing(row.getInt(1), row.getString(2)), source, name, source, name)
                .getFirst();
    }

    private static Standing standing(int handled, String state) {
        if (handled > 0 || (state != null && !state.equals(ARRIVED))) {
            return Standing.DONE;
        }
        return state == null ? Standing.NEW : Standing.WRITTEN_DOWN;
    }

    @Override
    public boolean handle(String source, String name, Instant at) {
        return database.with(handle -> {
            boolean first = handleAtOnce(source, name, at);
            handle.execute("delete from waiting_event where platform = ? and event_id = ?", source, name);
            return first;
        });
    }

    @Override
    public boolean handleAtOnce(String source, String name, Instant at) {
        return database.execute(
                        "insert into heard (platform, event_id, at) values (?, ?, ?) on conflict do nothing",
                        source,
                        name,
                        at)
                == 1;
    }

    @Override
    public void arrive(Arrived arrived, Instant at) {
        write(arrived, ARRIVED, at);
    }

    @Override
    public void hold(Arrived arrived, Instant at) {
        writeOrChange(arrived, HELD, at);
    }

    @Override
    public void fail(Arrived arrived, Instant at) {
        writeOrChange(arrived, FAILED, at);
    }

    private void writeOrChange(Arrived arrived, String state, Instant at) {
        if (!write(arrived, state, at)) {
            database.use(handle -> handle.execute(
                    "update waiting_event set state = ? where platform = ? and event_id = ? and state = 'arrived'",
                    state,
                    arrived.source(),
                    arrived.name()));
        }
    }

    /** Nothing is written of an event that was handled meanwhile. */
    private boolean write(Arrived arrived, String state, Instant at) {
        return database.with(handle -> !isHandled(handle, arrived) && insert(handle, arrived, state, at));
    }

    private static boolean isHandled(Handle handle, Arrived arrived) {
        return handle.select(
                                "select count(*) from heard where platform = ? and event_id = ?",
                                arrived.source(),
                                arrived.name())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    private static boolean insert(Handle handle, Arrived arrived, String state, Instant at) {
        return handle.execute(
                        """
                        insert into waiting_event (platform, event_id, state, lane, body, at) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        arrived.source(),
                        arrived.name(),
                        state,
                        arrived.lane(),
                        JsonForms.write(Event.class, arrived.event()),
                        at)
                == 1;
    }

    @Override
    public void noLongerWaits(String source, String name) {
        database.use(handle -> handle.execute(
                "delete from waiting_event where platform = ? and event_id = ? and state = 'arrived'", source, name));
    }

    @Override
    public boolean waits(String source, String name) {
        return database.with(handle -> handle.select(
                                "select count(*) from waiting_event where platform = ? and event_id = ? and state = 'arrived'",
                                source,
                                name)
                        .mapTo(int.class)
                        .one()
                > 0);
    }

    @Override
    public Bookmarks.Kept bookmarks() {
        return new JdbiBookmarks(database);
    }

    @Override
    public List<Arrived> waiting() {
        return in(ARRIVED);
    }

    @Override
    public List<Arrived> failed() {
        return in(FAILED);
    }

    private List<Arrived> in(String state) {
        return database.with(handle -> handle.select(SELECT + "where state = ? order by number", state)
                .map((row, context) -> arrived(row))
                .list());
    }

    @Override
    public List<Arrived> release(String lane) {
        return database.with(handle -> {
            List<Arrived> held = handle.select(SELECT + "where state = 'held' and lane = ? order by number", lane)
                    .map((row, context) -> arrived(row))
                    .list();
            handle.execute("update waiting_event set state = 'arrived' where state = 'held' and lane = ?", lane);
            return held;
        });
    }

    @Override
    public int forget(Instant before) {
        return database.with(handle -> handle.execute("delete from heard where at < ?", before)
                + handle.execute("delete from waiting_event where at < ? and state = 'held'", before));
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(
                row.getString("platform"),
                row.getString("event_id"),
                row.getString("lane"),
                JsonForms.read(Event.class, row.getString("body")));
    }
}
