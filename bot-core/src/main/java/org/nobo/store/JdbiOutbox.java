package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Decisions to act, in the table {@code outbox}. */
final class JdbiOutbox implements Outbox {
    private static final String COLUMNS =
            "id, community, platform, name, place, action, state, attempts, decided_at, due_at, claimed_at";

    private final Database database;
    private final HeardEvents events;

    /**
     * @param events where what somebody is to be told of is written down, together with the mark
     */
    JdbiOutbox(Database database, HeardEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Optional<Delivery> put(
            CommunityId community, PlatformId platform, String name, String place, Action action, Instant at) {
        return database.with(handle -> {
            int written = handle.execute(
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
            return written == 0
                    ? Optional.empty()
                    : Optional.of(new Delivery(
                            id(handle, community, platform, name),
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

    private static long id(Handle handle, CommunityId community, PlatformId platform, String name) {
        return handle.select(
                        "select id from outbox where community = ? and platform = ? and name = ?",
                        community.value(),
                        platform.value(),
                        name)
                .mapTo(long.class)
                .one();
    }

    @Override
    public List<Boolean> settle(List<Mark> marks) {
        return database.with(handle -> {
            List<Boolean> written = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                written.add(settle(handle, mark) == 1);
            }
            return written;
        });
    }

    private int settle(Handle handle, Mark mark) {
        Delivery delivery = mark.delivery();
        return switch (mark) {
            case Mark.Claim claim ->
                handle.execute("""
                        update outbox set state = 'claimed', attempts = attempts + 1, claimed_at = ?
                        where id = ? and state = ? and attempts = ?""", claim.at(), delivery.id(), delivery.state().written(), delivery.attempts());
            case Mark.Sent sent -> {
                tell(sent.tell());
                yield handle.execute(
                        "update outbox set state = 'sent', sent_id = ?, sent = ?, note = null where id = ?",
                        sent.what().id(),
                        JsonForms.write(MessageRef.class, sent.what()),
                        delivery.id());
            }
            case Mark.Refused refused -> {
                tell(refused.tell());
                yield handle.execute(
                        "update outbox set state = 'refused', note = ? where id = ?",
                        refused.why().name(),
                        delivery.id());
            }
            case Mark.Again again ->
                handle.execute(
                        "update outbox set state = ?, due_at = ?, note = ? where id = ?",
                        again.as().written(),
                        again.due(),
                        shortened(again.note()),
                        delivery.id());
            case Mark.Dead dead ->
                handle.execute(
                        "update outbox set state = 'dead', note = ? where id = ?",
                        shortened(dead.note()),
                        delivery.id());
        };
    }

    private void tell(Optional<Event> event) {
        event.ifPresent(told -> events.arrive(
                new HeardEvents.Arrived(
                        "nobo",
                        "nobo/" + told.id().substring(0, Math.min(told.id().length(), 190)),
                        told),
                told.at()));
    }

    private static String shortened(String note) {
        return note == null ? "" : note.substring(0, Math.min(note.length(), 500));
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
        return database.with(handle -> handle.select(
                        "select community, platform, name, place, state, sent from outbox where community = ? and name = ?",
                        community.value(),
                        name)
                .map((row, context) -> trace(row))
                .findFirst());
    }

    @Override
    public Optional<Trace> behind(MessageRef message) {
        return database.with(
                handle -> handle
                        .select("""
                        select community, platform, name, place, state, sent from outbox
                        where sent_id = ? and platform = ?""", message.id(), message.place().platform().value())
                        .map((row, context) -> trace(row))
                        .stream()
                        .filter(trace -> trace.sent().filter(message::equals).isPresent())
                        .findFirst());
    }

    @Override
    public List<Letter> dead(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select id, name, place, attempts, decided_at, note from outbox
                        where community = ? and state = 'dead' order by id""", community.value())
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
                        where community = ? and id = ? and state = 'dead'""", at, community.value(), id) == 1);
    }

    @Override
    public boolean drop(CommunityId community, long id) {
        return database.with(handle -> handle.execute(
                        "update outbox set state = 'dropped' where community = ? and id = ? and state = 'dead'",
                        community.value(),
                        id)
                == 1);
    }

    @Override
    public int forget(Instant before) {
        return database.with(handle -> handle.execute(
                "delete from outbox where decided_at < ? and state in ('sent', 'refused', 'dropped')", before));
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
