package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.introduction.Encounter.Guest;
import org.nobo.connect.introduction.Encounter.Said;
import org.nobo.connect.introduction.Encounter.Stage;
import org.nobo.connect.introduction.Encounters;

/** People brought together, in the tables {@code encounter} and {@code encounter_guest}. */
final class JdbiEncounters implements Encounters {
    private static final StoredWords<Stage> STAGES =
            new StoredWords<>(Map.of(Stage.ASKING, "asking", Stage.OPEN, "open", Stage.OVER, "over"));
    private static final StoredWords<Said> SAID =
            new StoredWords<>(Map.of(Said.NOTHING, "nothing", Said.YES, "yes", Said.NO, "no"));

    private final Database database;

    JdbiEncounters(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Encounter encounter) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update encounter set stage = ?, room = ?, talked = ? where id = ?",
                    STAGES.of(encounter.stage()),
                    encounter.room().orElse(null),
                    encounter.talked(),
                    encounter.id());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into encounter (id, community, round, stage, begun_at, room, talked, days)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        encounter.id(),
                        encounter.community().value(),
                        encounter.round().orElse(null),
                        STAGES.of(encounter.stage()),
                        encounter.begunAt(),
                        encounter.room().orElse(null),
                        encounter.talked(),
                        encounter.days());
            }
            encounter.guests().forEach(guest -> keep(encounter.id(), guest, changed == 0, handle));
        });
    }

    private static void keep(String encounter, Guest guest, boolean isNew, Handle handle) {
        if (isNew) {
            handle.execute(
                    "insert into encounter_guest (encounter, member, agreed, met) values (?, ?, ?, ?)",
                    encounter,
                    guest.member().value(),
                    SAID.of(guest.agreed()),
                    SAID.of(guest.met()));
        } else {
            handle.execute(
                    "update encounter_guest set agreed = ?, met = ? where encounter = ? and member = ?",
                    SAID.of(guest.agreed()),
                    SAID.of(guest.met()),
                    encounter,
                    guest.member().value());
        }
    }

    @Override
    public Optional<Encounter> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Encounter> in(Place room) {
        return select("where room = ? order by begun_at desc, id desc", room.key()).stream()
                .findFirst();
    }

    @Override
    public List<Encounter> of(MemberId member) {
        return select(
                "where id in (select encounter from encounter_guest where member = ?) order by begun_at, id",
                member.value());
    }

    @Override
    public List<Encounter> ofRound(String round) {
        return select("where round = ? order by id", round);
    }

    @Override
    public List<Encounter> since(CommunityId community, Instant when) {
        return select("where community = ? and begun_at >= ? order by begun_at, id", community.value(), when);
    }

    private List<Encounter> select(String which, Object... values) {
        return database.with(handle -> {
            Map<String, List<Guest>> guests = guests(which, handle, values);
            return handle
                    .select("select * from encounter " + which, values)
                    .map((row, context) -> row(row))
                    .list()
                    .stream()
                    .map(encounter -> with(guests.getOrDefault(encounter.id(), List.of()), encounter))
                    .toList();
        });
    }

    /** Those of all of them, by encounter: a round of thousands is read in two questions. */
    private static Map<String, List<Guest>> guests(String which, Handle handle, Object... values) {
        Map<String, List<Guest>> guests = new HashMap<>();
        handle.select(
                        "select * from encounter_guest where encounter in (select id from encounter " + which
                                + ") order by encounter, member",
                        values)
                .map((row, context) -> Map.entry(
                        row.getString("encounter"),
                        new Guest(
                                new MemberId(row.getString("member")),
                                SAID.read(row.getString("agreed")),
                                SAID.read(row.getString("met")))))
                .forEach(entry -> guests.computeIfAbsent(entry.getKey(), unused -> new ArrayList<>())
                        .add(entry.getValue()));
        return guests;
    }

    private static Encounter with(List<Guest> guests, Encounter encounter) {
        return new Encounter(
                encounter.id(),
                encounter.community(),
                encounter.round(),
                encounter.stage(),
                encounter.begunAt(),
                encounter.room(),
                encounter.talked(),
                encounter.days(),
                guests);
    }

    private static Encounter row(ResultSet row) throws SQLException {
        return new Encounter(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                Optional.ofNullable(row.getString("round")),
                STAGES.read(row.getString("stage")),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getString("room")),
                row.getBoolean("talked"),
                row.getInt("days"),
                List.of());
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from encounter_guest where member = ?", member.value());
            handle.execute("delete from encounter where id not in (select encounter from encounter_guest)");
        });
    }
}
