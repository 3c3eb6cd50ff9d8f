package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.connect.rounds.Rounds;
import org.nobo.connect.rounds.Seats;
import org.nobo.connect.rounds.Series;
import org.nobo.connect.rounds.Wish;

/** Rounds and who takes part in them, in the tables {@code round_…}. */
final class JdbiRounds implements Rounds {
    private final Database database;

    JdbiRounds(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Series series) {
        database.use(handle -> {
            int changed = SeriesRow.bound(handle.createUpdate("""
                            update round_series set channel = :channel, every_days = :every, size = :size, asks = :asks,
                                by_hand = :byHand, apart_for = :apartFor,
                                in_channel = :inChannel, share = :share, number = :number, next_at = :nextAt,
                                stopped = :stopped, member = :member
                            where id = :id and community = :community"""), series).execute();
            if (changed == 0) {
                SeriesRow.bound(handle.createUpdate("""
                                insert into round_series (id, community, channel, every_days, size, asks, by_hand,
                                    apart_for, in_channel, share, number, next_at, stopped, member)
                                values (:id, :community, :channel, :every, :size, :asks, :byHand,
                                    :apartFor, :inChannel, :share, :number, :nextAt, :stopped, :member)"""), series).execute();
            }
        });
    }

    @Override
    public Optional<Series> series(String id) {
        return series("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Series> going(CommunityId community) {
        return series("where community = ? and not stopped order by next_at, id", community.value());
    }

    private List<Series> series(String which, Object value) {
        return database.with(handle -> handle.select("select * from round_series " + which, value)
                .map((row, context) -> SeriesRow.read(row))
                .list());
    }

    @Override
    public void keep(Seats round) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update round_plan set stage = ? where id = ?", SeatsRow.STAGES.of(round.stage()), round.id());
            if (changed == 0) {
                handle.execute(
                        "insert into round_plan (id, series, number, stage, at, warned) values (?, ?, ?, ?, ?, ?)",
                        round.id(),
                        round.series(),
                        round.number(),
                        SeatsRow.STAGES.of(round.stage()),
                        round.at(),
                        round.warned());
            }
            handle.execute("delete from round_seat where round = ? and place is not null", round.id());
            seat(round, changed == 0, handle);
        });
    }

    /** Who skips it stands there already, and stays: they may have said so this moment. */
    private static void seat(Seats round, boolean isNew, Handle handle) {
        try (PreparedBatch seats = handle.prepareBatch(
                "insert into round_seat (round, member, place) values (?, ?, ?) on conflict do nothing")) {
            if (isNew) {
                round.skipping().forEach(member -> seats.add(round.id(), member.value(), null));
            }
            for (int place = 0; place < round.groups().size(); place++) {
                for (MemberId member : round.groups().get(place)) {
                    seats.add(round.id(), member.value(), place);
                }
            }
            seats.execute();
        }
    }

    @Override
    public void skip(String round, MemberId member) {
        database.use(handle -> {
            int seated = handle.execute(
                    "update round_seat set place = null where round = ? and member = ?", round, member.value());
            if (seated == 0) {
                handle.execute(
                        "insert into round_seat (round, member, place) values (?, ?, null) on conflict do nothing",
                        round,
                        member.value());
            }
        });
    }

    @Override
    public Optional<Seats> round(String id) {
        return round("where id = ?", id);
    }

    @Override
    public Optional<Seats> newest(String series) {
        return round("where series = ? order by number desc", series);
    }

    private Optional<Seats> round(String which, String value) {
        return database.with(handle ->
                handle
                        .select("select * from round_plan " + which, value)
                        .map((row, context) -> SeatsRow.read(row))
                        .stream()
                        .findFirst()
                        .map(round -> SeatsRow.seated(round, handle)));
    }

    @Override
    public void keep(Wish wish) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update round_wish set every = ?, last_round = ?, silent = ?, paused = ? where series = ? and member = ?",
                    wish.every(),
                    wish.lastRound(),
                    wish.silent(),
                    wish.paused(),
                    wish.series(),
                    wish.member().value());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into round_wish (series, member, every, last_round, silent, paused)
                        values (?, ?, ?, ?, ?, ?)""",
                        wish.series(),
                        wish.member().value(),
                        wish.every(),
                        wish.lastRound(),
                        wish.silent(),
                        wish.paused());
            }
        });
    }

    @Override
    public Optional<Wish> wish(String series, MemberId member) {
        return wishes("where series = ? and member = ?", series, member.value()).stream()
                .findFirst();
    }

    @Override
    public List<Wish> wishes(String series) {
        return wishes("where series = ? and member in (select id from member where here) order by member", series);
    }

    @Override
    public List<Wish> wishesOf(MemberId member) {
        return wishes("where member = ? order by series", member.value());
    }

    private List<Wish> wishes(String which, Object... values) {
        return database.with(handle -> handle.select("select * from round_wish " + which, values)
                .map((row, context) -> new Wish(
                        row.getString("series"),
                        new MemberId(row.getString("member")),
                        row.getInt("every"),
                        row.getInt("last_round"),
                        row.getInt("silent"),
                        row.getBoolean("paused")))
                .list());
    }

    @Override
    public void leave(String series, MemberId member) {
        database.use(handle ->
                handle.execute("delete from round_wish where series = ? and member = ?", series, member.value()));
    }

    @Override
    public void snooze(MemberId member, Instant until) {
        database.use(handle -> {
            handle.execute("delete from round_snooze where member = ?", member.value());
            handle.execute("insert into round_snooze (member, until) values (?, ?)", member.value(), until);
        });
    }

    @Override
    public Optional<Instant> snoozedUntil(MemberId member) {
        return database.with(handle -> handle.select("select until from round_snooze where member = ?", member.value())
                .map((row, context) -> row.getTimestamp("until").toInstant())
                .findOne());
    }

    @Override
    public Set<MemberId> resting(String series, Instant at) {
        return database.with(handle -> handle.select("""
                        select s.member from round_snooze s
                        join round_wish w on w.member = s.member and w.series = ?
                        where s.until > ?""", series, at)
                .map((row, context) -> new MemberId(row.getString("member")))
                .collect(Collectors.toSet()));
    }

    @Override
    public void keepApart(MemberId member, MemberId other) {
        database.use(handle -> handle.execute(
                "insert into round_apart (member, other_member) values (?, ?) on conflict do nothing",
                member.value(),
                other.value()));
    }

    @Override
    public void allow(MemberId member, MemberId other) {
        database.use(handle -> handle.execute(
                "delete from round_apart where member = ? and other_member = ?", member.value(), other.value()));
    }

    @Override
    public List<MemberId> apartFrom(MemberId member) {
        return others("select other_member from round_apart where member = :member order by other_member", member);
    }

    @Override
    public Set<MemberId> apartOf(MemberId member) {
        return Set.copyOf(others("""
                        select other_member from round_apart where member = :member
                        union select member from round_apart where other_member = :member""", member));
    }

    private List<MemberId> others(String which, MemberId member) {
        return database.with(handle -> handle.createQuery(which)
                .bind("member", member.value())
                .mapTo(String.class)
                .map(MemberId::new)
                .list());
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from round_wish where member = ?", member.value());
            handle.execute("delete from round_snooze where member = ?", member.value());
            handle.execute(
                    "delete from round_apart where member = ? or other_member = ?", member.value(), member.value());
            handle.execute("delete from round_seat where member = ?", member.value());
            handle.execute("update round_series set member = null where member = ?", member.value());
        });
    }
}
