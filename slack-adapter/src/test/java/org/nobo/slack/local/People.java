package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** The methods about who is there. */
final class People {
    private final World world;

    People(World world, WebApi api) {
        this.world = world;
        api.method("auth.test", "", call -> whoWeAre(api));
        api.method("users.info", "users:read", this::info);
        api.method("users.list", "users:read", this::list);
    }

    private JsonObject whoWeAre(WebApi api) {
        return Answer.ok(
                "url",
                api.url() + "/",
                "team",
                world.tenant.name(),
                "team_id",
                world.tenant.team(),
                "user",
                "nobo",
                "user_id",
                world.tenant.bot(),
                "bot_id",
                world.tenant.botId(),
                "is_enterprise_install",
                false);
    }

    private JsonObject info(Call call) {
        Somebody somebody = Optional.ofNullable(world.people.get(call.need("user")))
                .orElseThrow(() -> new Answer.No("user_not_found"));
        return Answer.ok("user", somebody.json(world.tenant.team()));
    }

    private JsonObject list(Call call) {
        List<JsonObject> all = world.people.values().stream()
                .map(somebody -> somebody.json(world.tenant.team()))
                .toList();
        int from = call.number("cursor", 0);
        int to = Math.min(all.size(), from + call.number("limit", 1_000));
        String next = to < all.size() ? String.valueOf(to) : "";
        return Answer.ok("members", all.subList(from, to), "response_metadata", Json.object("next_cursor", next));
    }
}
