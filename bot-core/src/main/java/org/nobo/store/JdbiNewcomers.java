package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.firstdays.Drafted;
import org.nobo.connect.firstdays.Newcomer;
import org.nobo.connect.firstdays.Newcomers;

/** Those in their first month, in the table {@code newcomer}; who was asked to be their buddy, in {@code buddy_asked}. */
final class JdbiNewcomers implements Newcomers {
    private final Database database;

    JdbiNewcomers(Database database) {
        this.database = database;
    }

    @Override
    public Newcomer begin(Member member, Instant at) {
        return database.with(handle -> {
            handle.execute("delete from newcomer where member = ?", member.id().value());
            handle.execute("""
                    insert into newcomer (member, community, joining, joined_at, stopped, introduction, host_member,
                                          greeted, asked_members)
                    values (?, ?, ?, ?, false, 'not-yet', null, false, '')""", member.id().value(), member.community().value(), member.joinings(), at);
            return find(member.id()).orElseThrow();
        });
    }

    @Override
    public Optional<Newcomer> find(MemberId member) {
        return database.with(handle -> handle.select("select * from newcomer where member = ?", member.value())
                .map((row, context) -> newcomer(row))
                .findOne());
    }

    @Override
    public List<Newcomer> since(CommunityId community, Instant from) {
        return database.with(handle -> handle.select("""
                        select n.* from newcomer n join member m on m.id = n.member
                        where n.community = ? and n.joined_at >= ? and n.joining > 0 and m.here
                        order by n.joined_at desc, n.member""", community.value(), from)
                .map((row, context) -> newcomer(row))
                .list());
    }

    @Override
    public void keep(Newcomer newcomer) {
        database.use(handle -> handle.execute(
                """
                update newcomer set stopped = ?, introduction = ?, host_member = ?, greeted = ?, asked_members = ?
                where member = ? and joining = ?""",
                newcomer.stopped(),
                newcomer.introduction().written(),
                newcomer.host().map(MemberId::value).orElse(null),
                newcomer.greeted(),
                newcomer.askedHosts().stream().map(MemberId::value).collect(Collectors.joining(",")),
                newcomer.member().value(),
                newcomer.joining()));
    }

    @Override
    public void askedAsBuddy(Member member, Instant at) {
        isBuddy(member.id());
        database.use(handle -> handle.execute(
                "insert into buddy_asked (member, community, asked_at) values (?, ?, ?)",
                member.id().value(),
                member.community().value(),
                at));
    }

    @Override
    public void isBuddy(MemberId member) {
        database.use(handle -> handle.execute("delete from buddy_asked where member = ?", member.value()));
    }

    @Override
    public Optional<Instant> askedAsBuddy(MemberId member) {
        return database.with(
                handle -> handle.select("select asked_at from buddy_asked where member = ?", member.value())
                        .map((row, context) -> row.getTimestamp("asked_at").toInstant())
                        .findOne());
    }

    @Override
    public Set<MemberId> askedAsBuddies(CommunityId community, Instant from) {
        return database.with(handle -> handle.select(
                        "select member from buddy_asked where community = ? and asked_at >= ?", community.value(), from)
                .map((row, context) -> new MemberId(row.getString("member")))
                .collect(Collectors.toSet()));
    }

    @Override
    public void forgetBuddiesAsked(Instant before) {
        database.use(handle -> handle.execute("delete from buddy_asked where asked_at < ?", before));
    }

    @Override
    public void forget(MemberId member) {
        isBuddy(member);
        database.use(handle -> {
            handle.execute("delete from newcomer where member = ?", member.value());
            handle.execute("update newcomer set host_member = null where host_member = ?", member.value());
            handle.execute(
                    "update newcomer set asked_members = replace(asked_members, ?, '') where asked_members like ?",
                    member.value(),
                    "%" + member.value() + "%");
        });
    }

    private static Newcomer newcomer(ResultSet row) throws SQLException {
        return new Newcomer(
                new MemberId(row.getString("member")),
                new CommunityId(row.getString("community")),
                row.getInt("joining"),
                row.getTimestamp("joined_at").toInstant(),
                row.getBoolean("stopped"),
                Drafted.read(row.getString("introduction")),
                Optional.ofNullable(row.getString("host_member")).map(MemberId::new),
                row.getBoolean("greeted"),
                Arrays.stream(row.getString("asked_members").split(","))
                        .filter(id -> !id.isBlank())
                        .map(MemberId::new)
                        .toList());
    }
}
