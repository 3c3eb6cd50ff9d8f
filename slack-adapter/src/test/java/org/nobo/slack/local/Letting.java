package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets the app into workspaces: codes for those who said yes, tokens for codes, and, where tokens end, another for a
 * refresh token, which is good once.
 */
final class Letting {
    private static final Duration LIFE = Duration.ofHours(12);

    private final InstantSource clock;
    private final Map<String, Yes> codes = new HashMap<>();
    private final Map<String, World> refreshing = new HashMap<>();
    private boolean ending;
    private int given;

    /** Somebody's yes. */
    private record Yes(World world, String user) {}

    Letting(WebApi api, InstantSource clock) {
        this.clock = clock;
        api.openMethod("oauth.v2.access", this::access);
    }

    synchronized String letsIn(World world, String user) {
        String code = "code-" + ++given;
        codes.put(code, new Yes(world, user));
        return code;
    }

    synchronized void tokensEnd() {
        ending = true;
    }

    synchronized void takesOut(World world) {
        world.change(() -> {
            world.revoked.addAll(world.tokens.keySet());
            world.tokens.clear();
        });
        refreshing.values().removeIf(world::equals);
    }

    private synchronized JsonObject access(Call call) {
        if (!call.get("client_id").equals(LocalSlack.CLIENT_ID)) {
            throw new Answer.No("invalid_client_id");
        }
        if (!call.get("client_secret").equals(LocalSlack.CLIENT_SECRET)) {
            throw new Answer.No("bad_client_secret");
        }
        return call.get("grant_type").equals("refresh_token") ? refreshed(call) : redeemed(call);
    }

    private JsonObject redeemed(Call call) {
        Yes yes = codes.remove(call.need("code"));
        if (yes == null) {
            throw new Answer.No("invalid_code");
        }
        JsonObject answer = token(yes.world());
        answer.add("authed_user", Json.object("id", yes.user()));
        return answer;
    }

    private JsonObject refreshed(Call call) {
        World world = refreshing.remove(call.need("refresh_token"));
        if (world == null) {
            throw new Answer.No("invalid_refresh_token");
        }
        return token(world);
    }

    private JsonObject token(World world) {
        String token = (ending ? "xoxe.xoxb-" : "xoxb-") + world.tenant.team() + "-" + ++given;
        Instant until = ending ? clock.instant().plus(LIFE) : Instant.MAX;
        world.change(() -> world.tokens.put(token, until));
        JsonObject answer = Answer.ok(
                "access_token",
                token,
                "token_type",
                "bot",
                "scope",
                "chat:write",
                "bot_user_id",
                world.tenant.bot(),
                "app_id",
                LocalSlack.APP,
                "team",
                Json.object("id", world.tenant.team(), "name", world.tenant.name()),
                "enterprise",
                null,
                "is_enterprise_install",
                false);
        if (ending) {
            String refresh = "xoxe-1-" + ++given;
            refreshing.put(refresh, world);
            answer.addProperty("refresh_token", refresh);
            answer.addProperty("expires_in", LIFE.toSeconds());
        }
        return answer;
    }
}
