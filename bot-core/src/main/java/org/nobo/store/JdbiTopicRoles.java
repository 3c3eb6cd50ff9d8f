package org.nobo.store;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Workspace;
import org.nobo.resource.helping.TopicRoles;

/** Which roles are told of which topics, in the table {@code topic_role}. */
final class JdbiTopicRoles implements TopicRoles {
    private final Database database;

    JdbiTopicRoles(Database database) {
        this.database = database;
    }

    @Override
    public List<Route> in(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select * from topic_role where community = ? order by number, id", community.value())
                .map((row, context) -> new Route(
                        row.getString("id"),
                        new CommunityId(row.getString("community")),
                        row.getString("topic"),
                        new Role(
                                new Workspace(new PlatformId(row.getString("platform")), row.getString("workspace")),
                                row.getString("role_id"),
                                row.getString("role_name"))))
                .list());
    }

    @Override
    public void keep(Route route) {
        database.use(handle -> handle.execute(
                """
                insert into topic_role (id, community, number, topic, platform, workspace, role_id, role_name)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from topic_role where community = ?
                on conflict do nothing""",
                route.id(),
                route.community().value(),
                route.topic(),
                route.role().platform().value(),
                route.role().workspace().id(),
                route.role().id(),
                route.role().name(),
                route.community().value()));
    }

    @Override
    public void drop(CommunityId community, String id) {
        database.use(handle ->
                handle.execute("delete from topic_role where community = ? and id = ?", community.value(), id));
    }
}
