package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Introduction;
import org.nobo.connect.introduction.Introductions;

/** Introductions, in the table {@code introduction}. */
final class JdbiIntroductions implements Introductions {
    private final Database database;

    JdbiIntroductions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Introduction> begin(Member seeker, Member asked, Instant at) {
        String pair = String.join(
                "+", Stream.of(seeker.id().value(), asked.id().value()).sorted().toList());
        return database.with(handle -> {
            int written = handle.execute(
                    """
                    insert into introduction (community, seeker_member, asked_member, pair, state, asked_at)
                    values (?, ?, ?, ?, 'asking', ?) on conflict do nothing""",
                    seeker.community().value(),
                    seeker.id().value(),
                    asked.id().value(),
                    pair,
                    at);
            return written == 0
                    ? Optional.<Introduction>empty()
                    : handle.select(
                                    "select * from introduction where community = ? and pair = ?",
                                    seeker.community().value(),
                                    pair)
                            .map((row, context) -> introduction(row))
                            .findOne();
        });
    }

    @Override
    public Optional<Introduction> find(long id) {
        return database.with(handle -> handle.select("select * from introduction where id = ?", id)
                .map((row, context) -> introduction(row))
                .findOne());
    }

    @Override
    public List<Introduction> of(MemberId member) {
        return database.with(handle -> handle.select(
                        "select * from introduction where seeker_member = ? or asked_member = ? order by id",
                        member.value(),
                        member.value())
                .map((row, context) -> introduction(row))
                .list());
    }

    @Override
    public void move(long id, Introduction.State to) {
        database.use(handle -> handle.execute("update introduction set state = ? where id = ?", to.written(), id));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> handle.execute(
                "delete from introduction where seeker_member = ? or asked_member = ?",
                member.value(),
                member.value()));
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        return new Introduction(
                row.getLong("id"),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("seeker_member")),
                new MemberId(row.getString("asked_member")),
                Introduction.State.read(row.getString("state")),
                row.getTimestamp("asked_at").toInstant());
    }
}
