package org.nobo.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
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

/** Brings the bot into Slack when the environment holds its two tokens, or a token and the secret by which Slack signs. */
public final class SlackProvider implements PlatformProvider {
    private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    private static final String APP_TOKEN = "SLACK_APP_TOKEN";
    private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    private static final String API_URL = "SLACK_API_URL";

    private static final String BOT_PAGE = "api.slack.com/apps, your app, OAuth & Permissions";
    private static final String SECRET_PAGE = "api.slack.com/apps, your app, Basic Information, App Credentials";
    private static final String APP_PAGE =
            "api.slack.com/apps, your app, Basic Information, App-Level Tokens (scope connections:write)";

    @Override
    public PlatformId id() {
        return Self.SLACK;
    }

    @Override
    public Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(BOT_TOKEN, "to speak in the workspace: the token xoxb-… at " + BOT_PAGE);
        secrets.put(APP_TOKEN, "to hear it: the token xapp-… at " + APP_PAGE);
        secrets.put(SIGNING_SECRET, "instead of it, where Slack is to call a public address: at " + SECRET_PAGE);
        return secrets;
    }

    @Override
    public Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect {
        String bot = environment.getOrDefault(BOT_TOKEN, "").strip();
        String app = environment.getOrDefault(APP_TOKEN, "").strip();
        String secret = environment.getOrDefault(SIGNING_SECRET, "").strip();
        if (bot.isEmpty() && app.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        check(BOT_TOKEN, bot, "xoxb-", BOT_PAGE);
        if (!app.isEmpty() || secret.isEmpty()) {
            check(APP_TOKEN, app, "xapp-", APP_PAGE);
        } else if (!secret.matches("[0-9a-f]{16,}")) {
            throw new CannotConnect(
                    SIGNING_SECRET + " holds something else: it is the Signing Secret, of digits and the"
                            + " letters a to f, at " + SECRET_PAGE + ".");
        }
        URI api = api(environment.getOrDefault(API_URL, "").strip());
        return Optional.of(
                platform(new SlackAccess(bot, app, secret, api, SlackAccess.PATIENCE, InstantSource.system())));
    }

    @Override
    public Optional<String> manifest(Optional<URI> reachedAt) {
        return Optional.of(reachedAt.map(Manifest::over).orElseGet(Manifest::text));
    }

    /** Not for everyday: a local Slack to try the bot against. */
    private static URI api(String written) throws CannotConnect {
        if (written.isEmpty()) {
            return SlackAccess.SLACK;
        }
        try {
            URI api = new URI(written.endsWith("/") ? written : written + "/");
            if (api.getHost() != null) {
                return api;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new CannotConnect(API_URL + " is no address; leave it unset to use Slack itself.");
    }

    /** The workspace these tokens open. */
    static SlackPlatform platform(SlackAccess access) throws CannotConnect {
        SlackCalls calls = new SlackCalls(access);
        try {
            AuthTestResponse who = calls.slack().methods(access.botToken()).authTest(nothing -> nothing);
            checkTaken(BOT_TOKEN, who.isOk(), who.getError(), BOT_PAGE);
            checkScopes(who);
            if (access.opensTheLine()) {
                var line = calls.slack().methods(access.appToken()).appsConnectionsOpen(nothing -> nothing);
                checkTaken(APP_TOKEN, line.isOk(), line.getError(), APP_PAGE);
            }
            return new SlackPlatform(access, Self.in(who.getTeamId(), who.getTeam(), who.getUserId()), calls);
        } catch (IOException | SlackApiException e) {
            calls.close();
            throw new CannotConnect("Slack cannot be reached at " + access.api().getHost()
                    + "; check the network, and status.slack.com, and start again.");
        } catch (CannotConnect e) {
            calls.close();
            throw e;
        }
    }

    private static void check(String name, String token, String prefix, String page) throws CannotConnect {
        if (token.isEmpty()) {
            throw new CannotConnect(
                    name + " is not set; it is the token that begins with " + prefix + " at " + page + ".");
        }
        if (!token.startsWith(prefix)) {
            throw new CannotConnect(
                    name + " holds something else: it is the token that begins with " + prefix + " at " + page + ".");
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
            throw new CannotConnect("The Slack app lacks " + String.join(", ", missing) + "; add that at " + BOT_PAGE
                    + ", Scopes, and install the app again.");
        }
    }
}
