package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Member;

/** A member as a row of the table {@code member}. */
final class MemberRow {
    /** The beginning of each query that {@link #read} reads. */
    static final String SELECT = """
            select m.id, m.community, m.name, m.platform, m.workspace_id, m.user_id, m.leader, m.here, m.joinings,
                   m.zone, m.language
            from member m
            """;

    private MemberRow() {}

    static Member read(ResultSet row) throws SQLException {
        Workspace workspace = new Workspace(new PlatformId(row.getString("platform")), row.getString("workspace_id"));
        return new Member(
                new MemberId(row.getString("id")),
                new CommunityId(row.getString("community")),
                row.getString("name"),
                new Account(workspace, row.getString("user_id")),
                row.getBoolean("leader"),
                row.getBoolean("here"),
                row.getInt("joinings"),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                Locale.of(row.getString("language")));
    }
}
