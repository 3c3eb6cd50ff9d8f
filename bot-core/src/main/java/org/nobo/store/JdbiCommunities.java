package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;

/** Communities and where they live, in the tables {@code community}, {@code workspace} and {@code meant_community}. */
final class JdbiCommunities implements Communities {
    private static final String SELECT =
            "select c.id, c.name, c.purpose, c.introductions, c.help, c.stories, c.ready, c.language, c.bound from community c ";

    private static final String AS_IT_IS_NOW =
            "where c.id = coalesce((select w.community from workspace w where w.came_from = ?), ?)";

    private final Database database;

    JdbiCommunities(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Community> find(CommunityId id) {
        return database.select(SELECT + AS_IT_IS_NOW, JdbiCommunities::described, id.value(), id.value()).stream()
                .findFirst()
                .map(this::whole);
    }

    @Override
    public Optional<Community> in(Workspace workspace) {
        return database
                .select(
                        SELECT + "join workspace w on w.community = c.id where w.platform = ? and w.id = ?",
                        JdbiCommunities::described,
                        workspace.platform().value(),
                        workspace.id())
                .stream()
                .findFirst()
                .map(described -> whole(described).at(workspace.platform()));
    }

    @Override
    public List<Workspace> homes(CommunityId id) {
        return database.with(handle ->
                Homes.of(handle, id).stream().map(Homes.Row::workspace).toList());
    }

    @Override
    public List<Community> all() {
        return database
                .select(
                        SELECT
                                + "where not exists (select 1 from workspace w where w.came_from = c.id) order by c.name, c.id",
                        JdbiCommunities::described)
                .stream()
                .map(this::whole)
                .toList();
    }

    @Override
    public void keep(Community community) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update community set name = ?, purpose = ?, ready = ?, language = ? where id = ?",
                    community.name(),
                    community.purpose(),
                    community.ready(),
                    community.language().toLanguageTag(),
                    community.id().value());
            if (changed == 0) {
                handle.execute(
                        "insert into community (name, purpose, ready, language, id) values (?, ?, ?, ?, ?) on conflict do nothing",
                        community.name(),
                        community.purpose(),
                        community.ready(),
                        community.language().toLanguageTag(),
                        community.id().value());
            }
            Homes.place(handle, community);
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
        database.use(handle -> {
            for (String table : List.of("heard_until", "workspace")) {
                handle.execute(
                        "delete from " + table + " where platform = ? and id = ?",
                        workspace.platform().value(),
                        workspace.id());
            }
        });
    }

    @Override
    public boolean isGuest(Workspace workspace) {
        return database.with(handle ->
                Homes.find(handle, workspace).flatMap(Homes.Row::cameFrom).isPresent());
    }

    @Override
    public void join(Workspace guest, CommunityId host) {
        database.use(handle -> {
            database.profiles().one(handle);
            Joining.of(handle).join(guest, host);
        });
    }

    @Override
    public void part(Workspace guest, Instant at) {
        database.use(handle -> {
            database.profiles().one(handle);
            new Parting(handle, new JdbiMembers(database)).part(guest, at);
        });
    }

    /** A community as its row describes it, and whether others have joined it. */
    private record Described(Community community, boolean bound) {}

    private Community whole(Described described) {
        Community community = described.community();
        return described.bound() ? database.with(handle -> Homes.complete(handle, community)) : community;
    }

    private static Described described(ResultSet row) throws SQLException {
        Community community = new Community(
                new CommunityId(row.getString("id")),
                row.getString("name"),
                row.getString("purpose"),
                Homes.channel(row.getString("introductions")),
                Homes.channel(row.getString("help")),
                Homes.channel(row.getString("stories")),
                row.getBoolean("ready"));
        Locale language = Locale.forLanguageTag(row.getString("language"));
        return new Described(community.speaking(language), row.getBoolean("bound"));
    }
}
