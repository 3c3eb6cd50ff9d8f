package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.MemberId;
import org.nobo.connect.rounds.Seats;
import org.nobo.connect.rounds.Seats.Stage;

/** A round as a row of the table {@code round_plan}, and who sits where in it. */
final class SeatsRow {
    static final StoredWords<Stage> STAGES = new StoredWords<>(Map.of(
            Stage.ANNOUNCED, "announced",
            Stage.PLANNING, "planning",
            Stage.WAITING, "waiting",
            Stage.BEGUN, "begun",
            Stage.OFF, "off"));

    private SeatsRow() {}

    /** Nobody sits in it yet. */
    static Seats read(ResultSet row) throws SQLException {
        return new Seats(
                row.getString("id"),
                row.getString("series"),
                row.getInt("number"),
                STAGES.read(row.getString("stage")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("warned"),
                List.of(),
                List.of());
    }

    /** The same with all who sit in it, or skip it. */
    static Seats seated(Seats round, Handle handle) {
        Map<Integer, List<MemberId>> groups = new TreeMap<>();
        List<MemberId> skipping = new ArrayList<>();
        handle.select("select member, place from round_seat where round = ? order by member", round.id())
                .map((row, context) -> Map.entry(
                        new MemberId(row.getString("member")), Optional.ofNullable((Integer) row.getObject("place"))))
                .forEach(entry -> entry.getValue()
                        .map(place -> groups.computeIfAbsent(place, unused -> new ArrayList<>()))
                        .orElse(skipping)
                        .add(entry.getKey()));
        return new Seats(
                round.id(),
                round.series(),
                round.number(),
                round.stage(),
                round.at(),
                round.warned(),
                List.copyOf(groups.values()),
                skipping);
    }
}
