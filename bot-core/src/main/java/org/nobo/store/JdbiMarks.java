package org.nobo.store;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.resource.share.Mark;
import org.nobo.resource.share.Marks;

/** What is kept by an emoji, in {@code marking_channel}, {@code marked} and {@code no_marking}. */
final class JdbiMarks implements Marks {
    private final Database database;

    JdbiMarks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> emoji(CommunityId community, Place.Channel in) {
        return database.with(handle -> handle.select(
                        "select emoji from marking_channel where community = ? and place = ?",
                        community.value(),
                        in.key())
                .mapTo(String.class)
                .findFirst());
    }

    @Override
    public void watch(CommunityId community, Place.Channel in, String emoji) {
        unwatch(community, in);
        database.use(handle -> handle.execute(
                "insert into marking_channel (community, place, emoji) values (?, ?, ?) on conflict do nothing",
                community.value(),
                in.key(),
                emoji));
    }

    @Override
    public void unwatch(CommunityId community, Place.Channel in) {
        database.use(handle -> handle.execute(
                "delete from marking_channel where community = ? and place = ?", community.value(), in.key()));
    }

    @Override
    public Optional<Mark> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Mark> with(MemberId member) {
        return select("where member = ? or author_member = ? order by id", member.value(), member.value());
    }

    private List<Mark> select(String which, Object... values) {
        return database.with(handle -> handle.select("select * from marked " + which, values)
                .map((row, context) -> new Mark(
                        row.getString("id"),
                        new CommunityId(row.getString("community")),
                        new MemberId(row.getString("member")),
                        new MemberId(row.getString("author_member")),
                        row.getString("words")))
                .list());
    }

    @Override
    public void keep(Mark mark) {
        database.use(handle -> handle.execute(
                """
                insert into marked (id, community, member, author_member, words) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                mark.id(),
                mark.community().value(),
                mark.by().value(),
                mark.author().value(),
                mark.words()));
    }

    @Override
    public void drop(String id) {
        database.use(handle -> handle.execute("delete from marked where id = ?", id));
    }

    @Override
    public boolean wanted(MemberId member) {
        return database.with(handle -> handle.select("select count(*) from no_marking where member = ?", member.value())
                        .mapTo(int.class)
                        .one()
                == 0);
    }

    @Override
    public void want(MemberId member, boolean wanted) {
        String sql = wanted
                ? "delete from no_marking where member = ?"
                : "insert into no_marking (member) values (?) on conflict do nothing";
        database.use(handle -> handle.execute(sql, member.value()));
    }

    @Override
    public void forget(MemberId member) {
        with(member).forEach(mark -> drop(mark.id()));
        want(member, true);
    }
}
