package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.network.Approaches;

/** Whom leaders were told of, in the tables {@code approach} and {@code told_weekly}. */
final class JdbiApproaches implements Approaches {
    private final Database database;

    JdbiApproaches(Database database) {
        this.database = database;
    }

    @Override
    public void tell(Member leader, boolean weekly) {
        database.use(handle -> {
            if (weekly) {
                handle.execute(
                        "insert into told_weekly (member, community) values (?, ?) on conflict do nothing",
                        leader.id().value(),
                        leader.community().value());
            } else {
                handle.execute(
                        "delete from told_weekly where member = ?", leader.id().value());
            }
        });
    }

    @Override
    public List<MemberId> told(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select member from told_weekly where community = ? order by member", community.value())
                .map((row, context) -> new MemberId(row.getString("member")))
                .list());
    }

    @Override
    public void note(Member about, How how, Instant at) {
        database.use(handle -> {
            handle.execute(
                    "delete from approach where member = ? and how = ?",
                    about.id().value(),
                    how.written());
            handle.execute(
                    "insert into approach (member, community, how, at) values (?, ?, ?, ?)",
                    about.id().value(),
                    about.community().value(),
                    how.written(),
                    at);
        });
    }

    @Override
    public Set<MemberId> since(CommunityId community, How how, Instant when) {
        return database.with(handle -> handle.select(
                        "select member from approach where community = ? and how = ? and at > ?",
                        community.value(),
                        how.written(),
                        when)
                .map((row, context) -> new MemberId(row.getString("member")))
                .collect(Collectors.toSet()));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from told_weekly where member = ?", member.value());
            handle.execute("delete from approach where member = ?", member.value());
        });
    }
}
