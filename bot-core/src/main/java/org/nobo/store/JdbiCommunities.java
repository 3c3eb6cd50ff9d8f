package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.stored.JsonForms;

/** Communities and where they live, in the tables {@code community}, {@code workspace} and {@code meant_community}. */
final class JdbiCommunities implements Communities {
    private static final String SELECT =
            "select c.id, c.name, c.purpose, c.introductions, c.help, c.stories, c.ready from community c ";

    private final Database database;

    JdbiCommunities(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Community> find(CommunityId id) {
        return database.with(handle -> handle.select(SELECT + "where c.id = ?", id.value())
                .map((row, context) -> community(row))
                .findOne());
    }

    @Override
    public Optional<Community> in(Workspace workspace) {
        return database
                .select(
                        SELECT + "join workspace w on w.community = c.id where w.platform = ? and w.id = ?",
                        JdbiCommunities::community,
                        workspace.platform().value(),
                        workspace.id())
                .stream()
                .findFirst();
    }

    @Override
    public List<Workspace> homes(CommunityId id) {
        return database.with(handle -> handle.select(
                        "select platform, id from workspace where community = ? order by platform, id", id.value())
                .map((row, context) -> new Workspace(new PlatformId(row.getString("platform")), row.getString("id")))
                .list());
    }

    @Override
    public List<Community> all() {
        return database.with(handle -> handle.select(SELECT + "order by c.name, c.id")
                .map((row, context) -> community(row))
                .list());
    }

    @Override
    public void keep(Community community) {
        database.use(handle -> {
            int changed = handle.execute(
                    """
                    update community set name = ?, purpose = ?, introductions = ?, help = ?, stories = ?, ready = ?
                    where id = ?""",
                    community.name(),
                    community.purpose(),
                    written(community.introductions()),
                    written(community.help()),
                    written(community.stories()),
                    community.ready(),
                    community.id().value());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into community (name, purpose, introductions, help, stories, ready, id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        community.name(),
                        community.purpose(),
                        written(community.introductions()),
                        written(community.help()),
                        written(community.stories()),
                        community.ready(),
                        community.id().value());
            }
        });
    }

    @Override
    public void settle(CommunityId id, Workspace workspace) {
        database.use(handle -> handle.execute(
                "insert into workspace (platform, id, community) values (?, ?, ?) on conflict do nothing",
                workspace.platform().value(),
                workspace.id(),
                id.value()));
    }

    @Override
    public boolean wasSwept(Workspace workspace) {
        return database.with(handle -> handle.select(
                                "select count(*) from workspace where platform = ? and id = ? and swept_at is not null",
                                workspace.platform().value(),
                                workspace.id())
                        .mapTo(int.class)
                        .one()
                == 1);
    }

    @Override
    public void swept(Workspace workspace, Instant at) {
        database.use(handle -> handle.execute(
                "update workspace set swept_at = ? where platform = ? and id = ?",
                at,
                workspace.platform().value(),
                workspace.id()));
    }

    @Override
    public Optional<CommunityId> meant(PlatformId platform, String user) {
        return database.with(handle -> handle.select(
                        "select community from meant_community where platform = ? and user_id = ?",
                        platform.value(),
                        user)
                .mapTo(String.class)
                .findOne()
                .map(CommunityId::new));
    }

    @Override
    public void mean(PlatformId platform, String user, CommunityId community) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update meant_community set community = ? where platform = ? and user_id = ?",
                    community.value(),
                    platform.value(),
                    user);
            if (changed == 0) {
                handle.execute(
                        "insert into meant_community (platform, user_id, community) values (?, ?, ?) on conflict do nothing",
                        platform.value(),
                        user,
                        community.value());
            }
        });
    }

    @Override
    public void unsettle(Workspace workspace) {
        database.use(handle -> handle.execute(
                "delete from workspace where platform = ? and id = ?",
                workspace.platform().value(),
                workspace.id()));
    }

    private static String written(Optional<Place.Channel> channel) {
        return channel.map(place -> JsonForms.write(Place.class, place)).orElse(null);
    }

    private static Optional<Place.Channel> channel(String written) {
        return Optional.ofNullable(written).map(json -> (Place.Channel) JsonForms.read(Place.class, json));
    }

    private static Community community(ResultSet row) throws SQLException {
        return new Community(
                new CommunityId(row.getString("id")),
                row.getString("name"),
                row.getString("purpose"),
                channel(row.getString("introductions")),
                channel(row.getString("help")),
                channel(row.getString("stories")),
                row.getBoolean("ready"));
    }
}
