package org.nobo.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.Safe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the bot into Slack when the environment holds its two tokens, or a token and the secret by which Slack signs; or
 * into several workspaces, when it holds what says who the app is.
 */
public final class SlackProvider implements PlatformProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SlackProvider.class);

    @Override
    public PlatformId id() {
        return Self.SLACK;
    }

    @Override
    public Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(Way.BOT_TOKEN, "to speak in the workspace: the token xoxb-… at " + Way.BOT_PAGE);
        secrets.put(Way.APP_TOKEN, "to hear it: the token xapp-… at " + Way.APP_PAGE);
        secrets.put(
                Way.SIGNING_SECRET, "instead of it, where Slack is to call a public address: at " + Way.SECRET_PAGE);
        secrets.put(
                Way.CLIENT_ID,
                "instead of SLACK_BOT_TOKEN, to be brought into several workspaces: at " + Way.SECRET_PAGE);
        secrets.put(Way.CLIENT_SECRET, "goes with it: at " + Way.SECRET_PAGE);
        secrets.put("NOBO_KEY", "locks away the tokens of those workspaces: 64 hexadecimal digits of your own");
        return secrets;
    }

    @Override
    public Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect {
        return connect(environment, Safe.locked("There is nowhere to keep the tokens of several workspaces."));
    }

    @Override
    public Optional<ChatPlatform> connect(Map<String, String> environment, Safe safe) throws CannotConnect {
        Optional<Way> way = Way.of(environment);
        return way.isEmpty() ? Optional.empty() : Optional.of(connected(way.get(), safe));
    }

    /** By signed HTTP; and where it is brought into several workspaces, which happens on a page of ours. */
    @Override
    public boolean callsUs(Map<String, String> environment) throws CannotConnect {
        return Way.of(environment)
                .filter(way -> way instanceof Way.IntoSeveral || !way.access().opensTheLine())
                .isPresent();
    }

    /** Whom it was brought into is not asked where these are several: their tokens are locked away. */
    @Override
    public boolean wouldConnect(Map<String, String> environment) throws CannotConnect {
        Optional<Way> way = Way.of(environment);
        if (way.isPresent() && way.get() instanceof Way.IntoOne(SlackAccess access, String token)) {
            platform(access, token).close();
        }
        return way.isPresent();
    }

    private static ChatPlatform connected(Way way, Safe safe) throws CannotConnect {
        return switch (way) {
            case Way.IntoOne(SlackAccess access, String token) -> platform(access, token);
            case Way.IntoSeveral(SlackAccess access, Tenancy.App app) -> several(access, app, safe);
        };
    }

    @Override
    public Optional<String> manifest(Optional<URI> reachedAt) {
        return Optional.of(reachedAt.map(Manifest::over).orElseGet(Manifest::text));
    }

    /** The workspace this token opens. */
    static SlackPlatform platform(SlackAccess access, String bot) throws CannotConnect {
        return reached(access, web -> {
            AuthTestResponse who = web.slack().methods(bot).authTest(nothing -> nothing);
            checkTaken(Way.BOT_TOKEN, who.isOk(), who.getError(), Way.BOT_PAGE);
            checkScopes(who);
            checkLine(web);
            return SlackPlatform.inOne(web, Self.in(who.getTeamId(), who.getTeam(), who.getUserId()), bot);
        });
    }

    /** All workspaces this app was brought into, and will be. */
    static SlackPlatform several(SlackAccess access, Tenancy.App app, Safe safe) throws CannotConnect {
        return reached(access, web -> {
            checkLine(web);
            try {
                return SlackPlatform.inSeveral(web, new Tenancy(app, web, safe));
            } catch (Safe.Locked e) {
                throw new CannotConnect(e.getMessage());
            }
        });
    }

    private interface Reaching {
        SlackPlatform reach(SlackWeb web) throws IOException, SlackApiException, CannotConnect;
    }

    private static SlackPlatform reached(SlackAccess access, Reaching reaching) throws CannotConnect {
        SlackWeb web = new SlackWeb(access);
        try {
            return reaching.reach(web);
        } catch (IOException | SlackApiException e) {
            web.close();
            throw new Unreachable("Slack cannot be reached at " + access.api().getHost()
                    + " just now; check the network, and status.slack.com.");
        } catch (CannotConnect e) {
            web.close();
            throw e;
        }
    }

    /** A line that Slack does not open just now is opened later: it is no mistake of anybody's. */
    private static void checkLine(SlackWeb web) throws IOException, CannotConnect {
        if (!web.access().opensTheLine()) {
            return;
        }
        try {
            var line = web.slack().methods(web.access().appToken()).appsConnectionsOpen(nothing -> nothing);
            checkTaken(Way.APP_TOKEN, line.isOk(), line.getError(), Way.APP_PAGE);
        } catch (SlackApiException notNow) {
            LOG.info(
                    "Slack does not open a line just now (HTTP {}), it is tried again",
                    notNow.getResponse().code());
        }
    }

    private static void checkTaken(String name, boolean ok, String error, String page) throws CannotConnect {
        if (!ok) {
            throw new CannotConnect(
                    "Slack does not take " + name + " (" + error + "); copy it again from " + page + ".");
        }
    }

    private static void checkScopes(AuthTestResponse who) throws CannotConnect {
        List<String> header = Optional.ofNullable(who.getHttpResponseHeaders())
                .map(headers -> headers.get("x-oauth-scopes"))
                .orElse(List.of());
        if (header.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(Manifest.scopes());
        header.forEach(scopes -> missing.removeAll(Arrays.asList(scopes.strip().split("\\s*,\\s*"))));
        if (!missing.isEmpty()) {
            throw new CannotConnect("The Slack app lacks " + String.join(", ", missing) + "; add that at "
                    + Way.BOT_PAGE + ", Scopes, and install the app again.");
        }
    }
}
