package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformId;
import org.nobo.inbox.HeardEvents;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Delivery.State;
import org.nobo.outbox.Mark;
import org.nobo.outbox.Outbox;
import org.nobo.stored.JsonForms;

/** Decisions to act: on their way in the table {@code outbox}, done with in {@code settled}. */
final class JdbiOutbox implements Outbox {
    private static final String COLUMNS =
            "id, community, platform, name, place, action, state, attempts, decided_at, due_at, claimed_at";

    /** A name made of an event's id: the event is handled once, so nothing of this name was settled before. */
    private static final String OF_EVENT = "on/";

    /** So much longer it is known where that stands which holds somebody's words and can be taken back by them. */
    private static final Duration TAKEN_BACK = Duration.ofDays(400);

    /** Of this community, or of one that joined it. */
    private static final String OURS =
            "(community = ? or community in (select w.came_from from workspace w where w.community = ?))";

    private final Database database;
    private final HeardEvents events;

    /**
     * @param events where what somebody is to be told of is written down, together with the mark
     */
    JdbiOutbox(Database database, HeardEvents events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Written first, looked for among the settled ones then: a courier that settles one of this name at the same time has
     * either committed, and is seen, or holds the name, and is waited for.
     */
    @Override
    public Optional<Delivery> put(
            CommunityId community, PlatformId platform, String name, String place, Action action, Instant at) {
        return database.with(handle -> {
            OptionalLong id = insert(handle, community, platform, name, place, action, at);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            if (!name.startsWith(OF_EVENT) && isSettled(handle, community, platform, name)) {
                handle.execute("delete from outbox where id = ?", id.getAsLong());
                return Optional.empty();
            }
            return Optional.of(new Delivery(
                    id.getAsLong(),
                    community,
                    platform,
                    name,
                    place,
                    action,
                    State.WAITING,
                    0,
                    at,
                    at,
                    Optional.empty()));
        });
    }

    private static OptionalLong insert(
            Handle handle,
            CommunityId community,
            PlatformId platform,
            String name,
            String place,
            Action action,
            Instant at) {
        return Statements.insert(
                handle.getConnection(),
                """
                insert into outbox (community, platform, name, place, action, state, attempts, decided_at, due_at)
                values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?) on conflict do nothing""",
                community.value(),
                platform.value(),
                name,
                place,
                JsonForms.write(Action.class, action),
                at,
                at);
    }

    private static boolean isSettled(Handle handle, CommunityId community, PlatformId platform, String name) {
        return handle.select(
                                "select count(*) from settled where community = ? and platform = ? and name = ?",
                                community.value(),
                                platform.value(),
                                name)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    @Override
    public List<Boolean> settle(List<Mark> marks) {
        return database.with(handle -> new SettledMarks(handle.getConnection(), this::tell).write(marks));
    }

    private void tell(Optional<Event> event) {
        event.ifPresent(
                told -> events.arrive(new HeardEvents.Arrived("nobo", told.id(), lane(told.id()), told), told.at()));
    }

    private static String lane(String id) {
        String lane = "nobo/" + id;
        return lane.substring(0, Math.min(lane.length(), 200));
    }

    @Override
    public List<Delivery> unsent(long behind, int most) {
        return database.with(handle -> handle.select(
                        "select " + COLUMNS
                                + " from outbox where state in ('waiting', 'claimed') and id > ? order by id limit ?",
                        behind,
                        most)
                .map((row, context) -> delivery(row))
                .list());
    }

    @Override
    public Optional<Delivery> onItsWay(long id) {
        return database.with(handle -> handle.select(
                        "select " + COLUMNS + " from outbox where state in ('waiting', 'claimed') and id = ?", id)
                .map((row, context) -> delivery(row))
                .findOne());
    }

    @Override
    public Optional<Trace> trace(CommunityId community, String name) {
        return database.with(handle -> Kin.of(handle, community).stream()
                .flatMap(known -> trace(handle, known, name).stream())
                .findFirst());
    }

    private static Optional<Trace> trace(Handle handle, CommunityId community, String name) {
        return handle.select("""
                        select community, platform, name, place, state, sent from settled
                        where community = ? and name = ?
                        union all
                        select community, platform, name, place, state, null from outbox
                        where community = ? and name = ?""", community.value(), name, community.value(), name)
                .map((row, context) -> trace(row))
                .findFirst();
    }

    @Override
    public Optional<Trace> behind(MessageRef message) {
        return database.with(handle ->
                handle
                        .select("""
                        select community, platform, name, place, state, sent from settled
                        where sent_id = ? and platform = ?""", message.id(), message.place().platform().value())
                        .map((row, context) -> trace(row))
                        .stream()
                        .filter(trace -> trace.sent()
                                .map(sent -> sent.place().key())
                                .filter(message.place().key()::equals)
                                .isPresent())
                        .findFirst());
    }

    @Override
    public boolean isBeingSaid(String place) {
        return database.with(
                handle -> handle.select("select count(*) from outbox where place = ? and state = 'claimed'", place)
                                .mapTo(int.class)
                                .one()
                        > 0);
    }

    @Override
    public List<Letter> dead(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select id, name, place, attempts, decided_at, note from outbox
                        where state = 'dead' and
                        """ + OURS + " order by id", community.value(), community.value())
                .map((row, context) -> new Letter(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getInt("attempts"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("note")))
                .list());
    }

    @Override
    public long waiting() {
        return database.with(
                handle -> handle.select("select count(*) from outbox where state in ('waiting', 'claimed')")
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public boolean replay(CommunityId community, long id, Instant at) {
        return database.with(handle -> handle.execute("""
                        update outbox set state = 'claimed', attempts = 0, due_at = ?
                        where id = ? and state = 'dead' and
                        """ + OURS, at, id, community.value(), community.value()) == 1);
    }

    @Override
    public boolean drop(CommunityId community, long id) {
        return database.with(handle -> handle.select(
                        "select " + COLUMNS + " from outbox where id = ? and state = 'dead' and " + OURS,
                        id,
                        community.value(),
                        community.value())
                .map((row, context) -> delivery(row))
                .findOne()
                .map(dead -> SettledMarks.drop(handle.getConnection(), dead))
                .orElse(false));
    }

    @Override
    public int forget(Instant before) {
        return database.with(handle -> handle.execute("""
                delete from settled where decided_at < ? and (name like 'on/%' or place like 'direct/%')
                and (decided_at < ? or not (name like 'report/%' or name like 'press/%' or name like 'reading/%'
                    or exists (select 1 from retold r
                        where r.community = settled.community and r.intention = settled.name)))""", before, before.minus(TAKEN_BACK)));
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                new CommunityId(row.getString("community")),
                new PlatformId(row.getString("platform")),
                row.getString("name"),
                row.getString("place"),
                State.read(row.getString("state")),
                Optional.ofNullable(row.getString("sent")).map(sent -> JsonForms.read(MessageRef.class, sent)));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                new CommunityId(row.getString("community")),
                new PlatformId(row.getString("platform")),
                row.getString("name"),
                row.getString("place"),
                JsonForms.read(Action.class, row.getString("action")),
                State.read(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("claimed_at")).map(at -> at.toInstant()));
    }
}
