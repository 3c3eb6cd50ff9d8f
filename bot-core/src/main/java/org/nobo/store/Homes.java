package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Home;
import org.nobo.stored.JsonForms;

/**
 * The workspaces of a community, in the table {@code workspace}. One that joined has channels of its own; those of the
 * others stand with the community.
 */
final class Homes {
    private static final List<String> CHANNELS = List.of("introductions", "help", "stories");

    private Homes() {}

    /**
     * One of them.
     *
     * @param cameFrom the community it had before it joined
     */
    record Row(Workspace workspace, CommunityId community, Optional<CommunityId> cameFrom, Home channels) {}

    /** Those that were there first come first. */
    static List<Row> of(Handle handle, CommunityId community) {
        return handle.select("""
                        select * from workspace where community = ?
                        order by case when came_from is null then 0 else 1 end, platform, id""", community.value())
                .map((row, context) -> row(row))
                .list();
    }

    static Optional<Row> find(Handle handle, Workspace workspace) {
        return handle.select(
                        "select * from workspace where platform = ? and id = ?",
                        workspace.platform().value(),
                        workspace.id())
                .map((row, context) -> row(row))
                .findOne();
    }

    /** The community with all its homes. */
    static Community complete(Handle handle, Community described) {
        List<Home> homes = of(handle, described.id()).stream()
                .map(row -> row.cameFrom().isPresent() ? row.channels() : first(row.workspace(), described))
                .toList();
        return described.in(homes);
    }

    private static Home first(Workspace workspace, Community described) {
        return new Home(workspace, described.introductions(), described.help(), described.stories());
    }

    /**
     * Writes down which channel is for what. In a community of several homes a channel that is not told stays as it is, for
     * whoever changed something saw those of one home.
     */
    static void place(Handle handle, Community community) {
        List<Optional<Place.Channel>> told = List.of(community.introductions(), community.help(), community.stories());
        for (int i = 0; i < CHANNELS.size(); i++) {
            String column = CHANNELS.get(i);
            String written = written(told.get(i));
            Optional<Workspace> guest =
                    told.get(i).map(Place.Channel::workspace).filter(home -> isGuest(handle, home));
            if (guest.isPresent()) {
                handle.execute(
                        "update workspace set " + column + " = ? where platform = ? and id = ?",
                        written,
                        guest.get().platform().value(),
                        guest.get().id());
            } else if (written != null || community.homes().isEmpty()) {
                handle.execute(
                        "update community set " + column + " = ? where id = ?",
                        written,
                        community.id().value());
            }
        }
    }

    private static boolean isGuest(Handle handle, Workspace workspace) {
        return find(handle, workspace).flatMap(Row::cameFrom).isPresent();
    }

    static String written(Optional<Place.Channel> channel) {
        return channel.map(place -> JsonForms.write(Place.class, place)).orElse(null);
    }

    static Optional<Place.Channel> channel(String written) {
        return Optional.ofNullable(written).map(json -> (Place.Channel) JsonForms.read(Place.class, json));
    }

    private static Row row(ResultSet row) throws SQLException {
        Workspace workspace = new Workspace(new PlatformId(row.getString("platform")), row.getString("id"));
        return new Row(
                workspace,
                new CommunityId(row.getString("community")),
                Optional.ofNullable(row.getString("came_from")).map(CommunityId::new),
                new Home(
                        workspace,
                        channel(row.getString("introductions")),
                        channel(row.getString("help")),
                        channel(row.getString("stories"))));
    }
}
