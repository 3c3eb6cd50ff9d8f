package org.nobo.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.PlatformProvider.CannotConnect;

/** By which way the bot comes into Slack, as it stands in the environment. */
sealed interface Way {
    String BOT_TOKEN = "SLACK_BOT_TOKEN";
    String APP_TOKEN = "SLACK_APP_TOKEN";
    String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    String CLIENT_ID = "SLACK_CLIENT_ID";
    String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    String API_URL = "SLACK_API_URL";

    String BOT_PAGE = "api.slack.com/apps, your app, OAuth & Permissions";
    String SECRET_PAGE = "api.slack.com/apps, your app, Basic Information, App Credentials";
    String APP_PAGE = "api.slack.com/apps, your app, Basic Information, App-Level Tokens (scope connections:write)";

    SlackAccess access();

    /** Into one workspace, by its token. */
    record IntoOne(SlackAccess access, String token) implements Way {}

    /** Into each workspace that lets the app in. */
    record IntoSeveral(SlackAccess access, Tenancy.App app) implements Way {}

    /**
     * What is set; nothing where nothing of Slack's is.
     *
     * @throws CannotConnect when something is missing or is something else
     */
    static Optional<Way> of(Map<String, String> environment) throws CannotConnect {
        Map<String, String> set = new HashMap<>();
        environment.forEach((name, value) -> set.put(name, value.strip()));
        String id = set.getOrDefault(CLIENT_ID, "");
        String secret = set.getOrDefault(CLIENT_SECRET, "");
        String bot = set.getOrDefault(BOT_TOKEN, "");
        if (!id.isEmpty() || !secret.isEmpty()) {
            checkApp(id, secret, bot);
            return Optional.of(new IntoSeveral(access(set), new Tenancy.App(id, secret)));
        }
        boolean none = bot.isEmpty()
                && set.getOrDefault(APP_TOKEN, "").isEmpty()
                && set.getOrDefault(SIGNING_SECRET, "").isEmpty();
        if (none) {
            return Optional.empty();
        }
        check(BOT_TOKEN, bot, "xoxb-", BOT_PAGE);
        return Optional.of(new IntoOne(access(set), bot));
    }

    /** Whichever way we hear. */
    private static SlackAccess access(Map<String, String> set) throws CannotConnect {
        String app = set.getOrDefault(APP_TOKEN, "");
        String secret = set.getOrDefault(SIGNING_SECRET, "");
        if (!app.isEmpty() || secret.isEmpty()) {
            check(APP_TOKEN, app, "xapp-", APP_PAGE);
        } else if (!secret.matches("[0-9a-f]{16,}")) {
            throw new CannotConnect(
                    SIGNING_SECRET + " holds something else: it is the Signing Secret, of digits and the"
                            + " letters a to f, at " + SECRET_PAGE + ".");
        }
        URI api = api(set.getOrDefault(API_URL, ""));
        return new SlackAccess(app, app.isEmpty() ? secret : "", api, SlackAccess.PATIENCE, InstantSource.system());
    }

    private static void checkApp(String id, String secret, String bot) throws CannotConnect {
        if (!bot.isEmpty()) {
            throw new CannotConnect(BOT_TOKEN + " and " + CLIENT_ID
                    + " are both set: the one is for one workspace, the other for several; unset one of them.");
        }
        if (!id.matches("\\d+\\.\\d+")) {
            throw new CannotConnect((id.isEmpty() ? CLIENT_ID + " is not set" : CLIENT_ID + " holds something else")
                    + "; it is the Client ID, two numbers with a dot between, at " + SECRET_PAGE + ".");
        }
        if (!secret.matches("[0-9a-f]{16,}")) {
            throw new CannotConnect(
                    (secret.isEmpty() ? CLIENT_SECRET + " is not set" : CLIENT_SECRET + " holds something else")
                            + "; it is the Client Secret, of digits and the letters a to f, at " + SECRET_PAGE + ".");
        }
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
}
