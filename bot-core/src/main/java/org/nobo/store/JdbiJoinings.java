package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Joining;
import org.nobo.community.Joinings;

/** Who would join whom, in the table {@code joining}. */
final class JdbiJoinings implements Joinings {
    private static final String AGREED = "agreed";

    private final Database database;

    JdbiJoinings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Joining> find(String id) {
        return database.with(handle -> handle.select("select * from joining where id = ?", id)
                .map((row, context) -> joining(row))
                .findOne());
    }

    @Override
    public void keep(Joining joining) {
        database.use(handle -> {
            handle.execute("delete from joining where id = ?", joining.id());
            handle.execute(
                    """
                    insert into joining (id, community, host_member, guest_member, platform, workspace_id, stage, until)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    joining.id(),
                    joining.host().value(),
                    joining.hostLeader().value(),
                    joining.guestLeader().value(),
                    joining.guest().platform().value(),
                    joining.guest().id(),
                    joining.agreed() ? AGREED : "offered",
                    joining.until());
        });
    }

    @Override
    public void drop(String id) {
        database.use(handle -> handle.execute("delete from joining where id = ?", id));
    }

    @Override
    public void dropBefore(Instant now) {
        database.use(handle -> handle.execute("delete from joining where until <= ?", now));
    }

    private static Joining joining(ResultSet row) throws SQLException {
        return new Joining(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("host_member")),
                new MemberId(row.getString("guest_member")),
                new Workspace(new PlatformId(row.getString("platform")), row.getString("workspace_id")),
                AGREED.equals(row.getString("stage")),
                row.getTimestamp("until").toInstant());
    }
}
