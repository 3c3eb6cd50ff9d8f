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

    private static JsonObject whoWeAre(WebApi api) {
        return Answer.ok(
                "url",
                api.url() + "/",
                "team",
                "Local",
                "team_id",
                LocalSlack.TEAM,
                "user",
                "nobo",
                "user_id",
                LocalSlack.BOT,
                "bot_id",
                LocalSlack.BOT_ID,
                "is_enterprise_install",
                false);
    }

    private JsonObject info(Call call) {
        Somebody somebody = Optional.ofNullable(world.people.get(call.need("user")))
                .orElseThrow(() -> new Answer.No("user_not_found"));
        return Answer.ok("user", somebody.json());
    }

    private JsonObject list(Call call) {
        List<JsonObject> all =
                world.people.values().stream().map(Somebody::json).toList();
        int from = call.number("cursor", 0);
        int to = Math.min(all.size(), from + call.number("limit", 1_000));
        String next = to < all.size() ? String.valueOf(to) : "";
        return Answer.ok("members", all.subList(from, to), "response_metadata", Json.object("next_cursor", next));
    }
}
