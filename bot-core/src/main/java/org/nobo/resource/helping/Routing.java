package org.nobo.resource.helping;

import java.util.List;
import java.util.Map;
import org.nobo.chat.Place;
import org.nobo.chat.Role;
import org.nobo.resource.search.Telling;

/** Finds the roles that are told of a question in the help channel. */
final class Routing {
    private static final double NEAR = .6;
    private static final int MOST = 3;

    private final TopicRoles roles;
    private final Nearness nearness;

    Routing(TopicRoles roles, Nearness nearness) {
        this.roles = roles;
        this.nearness = nearness;
    }

    /** None where no topic fits well: many are told, so better nobody than the wrong ones. */
    List<Role> of(Plea plea, Place.Channel help) {
        List<TopicRoles.Route> routes = roles.in(plea.community()).stream()
                .filter(route -> route.role().platform().equals(help.platform()))
                .toList();
        if (routes.isEmpty()) {
            return List.of();
        }
        Map<String, Double> near = nearness.near(
                plea.words(),
                routes.stream().map(TopicRoles.Route::topic).distinct().toList());
        return routes.stream()
                .filter(route ->
                        Math.max(Telling.in(route.topic()).sharedBy(plea.words()), near.getOrDefault(route.topic(), 0.))
                                >= NEAR)
                .map(TopicRoles.Route::role)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
