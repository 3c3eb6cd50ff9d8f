package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.dialogue.Talk;
import org.nobo.dialogue.Talks;

/** Talks, in the table {@code talk}. */
final class JdbiTalks implements Talks {
    private static final String SELECT =
            "select id, community, member, kind, name, version, state, past, open, asked_at from talk ";

    private final Database database;

    JdbiTalks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Talk> begin(
            CommunityId community, MemberId member, String kind, String name, String state, Instant at) {
        return database.with(handle -> {
            int written = handle.execute("""
                    insert into talk (community, member, kind, name, version, state, past, open, asked_at)
                    values (?, ?, ?, ?, 1, ?, '[]', true, ?) on conflict do nothing""", community.value(), member.value(), kind, name, state, at);
            return written == 0
                    ? Optional.<Talk>empty()
                    : handle.select(SELECT + "where community = ? and name = ?", community.value(), name)
                            .map((row, context) -> talk(row))
                            .findOne();
        });
    }

    @Override
    public Optional<Talk> find(long id) {
        return database.with(handle -> handle.select(SELECT + "where id = ?", id)
                .map((row, context) -> talk(row))
                .findOne());
    }

    @Override
    public Optional<Talk> open(MemberId member) {
        return database
                .select(
                        SELECT + "where member = ? and open order by asked_at desc, id desc limit 1",
                        JdbiTalks::talk,
                        member.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Talk> open(MemberId member, String kind) {
        return database.with(handle -> handle.select(
                        SELECT + "where member = ? and kind = ? and open order by asked_at desc, id desc limit 1",
                        member.value(),
                        kind)
                .map((row, context) -> talk(row))
                .findOne());
    }

    @Override
    public boolean move(Talk moved) {
        return database.with(handle -> handle.execute(
                        """
                        update talk set version = ?, state = ?, past = ?, open = ?, asked_at = ?
                        where id = ? and version = ? and open""",
                        moved.version(),
                        moved.state(),
                        moved.past(),
                        moved.open(),
                        moved.askedAt(),
                        moved.id(),
                        moved.version() - 1)
                == 1);
    }

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                row.getLong("id"),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("member")),
                row.getString("kind"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("past"),
                row.getBoolean("open"),
                row.getTimestamp("asked_at").toInstant());
    }
}
