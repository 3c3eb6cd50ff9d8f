package org.nobo.discord.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What this Discord answered, kept to be held against the shapes in Discord's documentation: written as TypeScript that
 * compiles only where each answer has the shape its route promises. The shapes are those of the npm package {@code
 * discord-api-types}.
 */
public final class Answers {
    private static final int A_ROUTE = 60;
    private static final Pattern DIGITS = Pattern.compile("\\d{15,}");

    /** Several flags together are none of the flags there are: to the compiler they are any number. */
    private static final Pattern FLAGS = Pattern.compile("(\"(?:public_)?flags\"):(\\d+)");

    /** What a route promises, by its method and pattern. */
    private static final Map<String, String> PROMISED = promised();

    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private boolean keeping;

    private static Map<String, String> promised() {
        Map<String, String> all = new LinkedHashMap<>();
        String message = "channels/{id}/messages";
        String answer = "webhooks/{application}/{token}";
        all.put("GET users/@me", "D.RESTGetAPICurrentUserResult");
        all.put("GET applications/@me", "D.RESTGetCurrentApplicationResult");
        all.put("GET oauth2/applications/@me", "D.RESTGetAPIOAuth2CurrentApplicationResult");
        all.put("GET gateway/bot", "D.RESTGetAPIGatewayBotResult");
        all.put("GET applications/{id}/commands", "D.RESTGetAPIApplicationCommandsResult");
        all.put("PUT applications/{id}/commands", "D.RESTPutAPIApplicationCommandsResult");
        all.put("POST applications/{id}/commands", "D.RESTPostAPIApplicationCommandsResult");
        all.put("POST users/@me/channels", "D.RESTPostAPICurrentUserCreateDMChannelResult");
        all.put("GET guilds/{id}/members", "D.RESTGetAPIGuildMembersResult");
        all.put("GET guilds/{id}/members/search", "D.RESTGetAPIGuildMembersSearchResult");
        all.put("GET guilds/{id}/members/{user}", "D.RESTGetAPIGuildMemberResult");
        all.put("GET guilds/{id}/threads/active", "D.RESTGetAPIGuildThreadsResult");
        all.put(
                "GET channels/{id}/threads/archived/(?:public|private)",
                "D.RESTGetAPIChannelThreadsArchivedPublicResult");
        all.put(
                "GET channels/{id}/users/@me/threads/archived/private",
                "D.RESTGetAPIChannelUsersThreadsArchivedResult");
        all.put("POST channels/{id}/threads", "D.APIThreadChannel & { message?: D.APIMessage }");
        all.put("POST channels/{id}/messages/{id}/threads", "D.RESTPostAPIChannelMessagesThreadsResult");
        all.put("PATCH channels/{id}", "D.RESTPatchAPIChannelResult");
        all.put("POST " + message, "D.RESTPostAPIChannelMessageResult");
        all.put("GET " + message, "D.RESTGetAPIChannelMessagesResult");
        all.put("GET " + message + "/{id}", "D.RESTGetAPIChannelMessageResult");
        all.put("PATCH " + message + "/{id}", "D.RESTPatchAPIChannelMessageResult");
        all.put("POST interactions/{id}/{token}/callback", "D.RESTPostAPIInteractionCallbackWithResponseResult");
        all.put("POST " + answer, "D.RESTPostAPIInteractionFollowupResult");
        all.put("GET " + answer + "/messages/{id}", "D.RESTGetAPIInteractionFollowupResult");
        all.put("PATCH " + answer + "/messages/{id}", "D.RESTPatchAPIInteractionFollowupResult");
        return all;
    }

    /** From now on. */
    synchronized void keep() {
        keeping = true;
    }

    /** @param door the method and pattern of the route */
    synchronized void done(String door, String body) {
        if (!body.isEmpty()) {
            note(door, PROMISED.getOrDefault(door, "nothing promised for " + door), body);
        }
    }

    synchronized void refused(int status, String body) {
        note("error " + status, status == 429 ? "D.RESTRateLimit" : "D.RESTError", body);
    }

    private void note(String route, String type, String body) {
        boolean isNew = keeping
                && kept.getOrDefault(route, 0) < A_ROUTE
                && known.add(route + DIGITS.matcher(body).replaceAll("0"));
        if (isNew) {
            kept.merge(route, 1, Integer::sum);
            String answer = FLAGS.matcher(body).replaceAll("$1:Number($2)");
            lines.add("// " + route + "\nexport const answer" + lines.size() + ": " + type + " = " + answer + ";");
        }
    }

    /** By route, how many different ones were kept. */
    public synchronized Map<String, Integer> kept() {
        return new LinkedHashMap<>(kept);
    }

    public synchronized String typescript() {
        return "import type * as D from 'discord-api-types/v10';\n\n" + String.join("\n", lines) + "\n";
    }
}
