package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/**
 * The workspaces the bot is in. Whatever is said or heard goes to the one it belongs to; what belongs to none of them is
 * acknowledged and not heard, and said nowhere.
 */
final class Teams implements BoltApp.Ear, AutoCloseable {
    /** Where payloads say in which workspace they happened: the one the app is installed in first. */
    private static final List<String[]> SAID = List.of(
            new String[] {"view", "app_installed_team_id"},
            new String[] {"team", "id"},
            new String[] {"team_id"},
            new String[] {"user", "team_id"});

    private final Map<String, Team> byId = new ConcurrentHashMap<>();

    List<Team> all() {
        return List.copyOf(byId.values());
    }

    Optional<Team> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void add(Team team) {
        byId.put(team.id(), team);
    }

    /** We are no longer there. */
    void remove(String id) {
        Team left = byId.remove(id);
        if (left != null) {
            left.close();
        }
    }

    Team in(Workspace workspace) throws Refused {
        return find(workspace.id()).orElseThrow(() -> new Refused(Why.GONE, "not in " + workspace.id()));
    }

    Team at(Place place) throws Refused {
        return switch (place) {
            case Place.Channel channel -> in(channel.workspace());
            case Place.Room room -> in(room.workspace());
            case Place.Direct(Account to) -> in(to.workspace());
            case Place.Thread thread -> at(thread.in());
            case Place.RoomOf unborn -> throw new Refused(Why.UNFIT, "no room yet for " + unborn.intention());
            case Place.ThreadOf unborn -> throw new Refused(Why.UNFIT, "no thread yet below " + unborn.intention());
        };
    }

    @Override
    public Response hear(RequestType type, JsonObject payload) {
        return meant(payload).map(team -> team.hear(type, payload)).orElseGet(Response::ok);
    }

    @Override
    public void calledAgain(JsonObject payload) {
        meant(payload).ifPresent(team -> team.calledAgain(payload));
    }

    /** In a channel shared with others it may have happened elsewhere; for whom we hear it stands first. */
    private Optional<Team> meant(JsonObject payload) {
        Stream<String> heardFor = Wire.list(payload, "authorizations").stream().map(each -> Wire.text(each, "team_id"));
        Stream<String> happenedIn = SAID.stream().map(path -> Wire.text(payload, path));
        return Stream.concat(heardFor, happenedIn)
                .flatMap(id -> find(id).stream())
                .findFirst();
    }

    @Override
    public void close() {
        byId.values().forEach(Team::close);
    }
}
