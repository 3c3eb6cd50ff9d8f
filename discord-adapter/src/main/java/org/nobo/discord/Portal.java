package org.nobo.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.ApplicationInfo.Flag;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.PlatformProvider.Unreachable;

/**
 * Asks Discord, before anything is begun, whether the token is good and the switches are on: the gateway itself would
 * only close the line without saying which one is missing.
 */
final class Portal {
    static final String WHERE = " at https://discord.com/developers/applications";
    private static final int ATTEMPTS = 3;

    /** How Discord calls it when the version of its interface that is asked for is no more. */
    private static final int OLD_VERSION = 50_041;

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private Portal() {}

    static void check(String token, String url, Duration firstPause) throws CannotConnect {
        HttpResponse<String> answer = ask(token, url, firstPause);
        if (answer.statusCode() == 401) {
            throw tokenRefused();
        }
        List<String> off = switchesOff(answer);
        if (!off.isEmpty()) {
            throw new CannotConnect("Turn on " + String.join(" and ", off)
                    + " under Privileged Gateway Intents on the Bot page of your application" + WHERE + ".");
        }
    }

    /** Whose token this is. */
    static String applicationId(String token, String url, Duration firstPause) throws CannotConnect {
        HttpResponse<String> answer = ask(token, url, firstPause);
        if (answer.statusCode() == 401) {
            throw tokenRefused();
        }
        try {
            return DataObject.fromJson(answer.body()).getString("id", "");
        } catch (ParsingException e) {
            throw unreachable();
        }
    }

    static CannotConnect tokenRefused() {
        return new CannotConnect(
                "Discord does not accept the token in DISCORD_TOKEN: copy it again, or reset it, on the"
                        + " Bot page of your application" + WHERE + ".");
    }

    static CannotConnect intentsOff() {
        return new CannotConnect("Turn on Server Members Intent and Message Content Intent under Privileged Gateway"
                + " Intents on the Bot page of your application" + WHERE + ".");
    }

    /** How many lines there are to be is asked at the start alone. */
    static CannotConnect otherLines(int code) {
        return new CannotConnect("Discord wants the bot on another number of lines than it has (code " + code
                + "): start it again, and it takes as many as Discord asks for.");
    }

    /** Something about this bot that no switch changes: its intents, the version it speaks. */
    static CannotConnect turnedAway(int code) {
        return new CannotConnect("Discord turns this version of the bot away (code " + code
                + "): take the newest one, and if it stays so, please report it.");
    }

    static CannotConnect unreachable() {
        return new Unreachable(
                "Discord cannot be reached just now: look at https://discordstatus.com and at this machine's network.");
    }

    private static List<String> switchesOff(HttpResponse<String> answer) throws CannotConnect {
        EnumSet<Flag> flags;
        try {
            flags = Flag.fromRaw(DataObject.fromJson(answer.body()).getLong("flags", 0));
        } catch (ParsingException e) {
            throw unreachable();
        }
        List<String> off = new ArrayList<>();
        if (!flags.contains(Flag.GATEWAY_GUILD_MEMBERS) && !flags.contains(Flag.GATEWAY_GUILD_MEMBERS_LIMITED)) {
            off.add("Server Members Intent");
        }
        if (!flags.contains(Flag.GATEWAY_MESSAGE_CONTENT) && !flags.contains(Flag.GATEWAY_MESSAGE_CONTENT_LIMITED)) {
            off.add("Message Content Intent");
        }
        return off;
    }

    private static HttpResponse<String> ask(String token, String url, Duration firstPause) throws CannotConnect {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(DEADLINE).build()) {
                HttpResponse<String> answer = client.send(request(token, url), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 || answer.statusCode() == 401) {
                    return answer;
                }
                if (answer.statusCode() == 400 && answer.body().contains("" + OLD_VERSION)) {
                    throw turnedAway(OLD_VERSION);
                }
            } catch (IOException e) {
                // the same as an answer of no use: tried again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable();
            }
            if (attempt == ATTEMPTS) {
                throw unreachable();
            }
            pause(pause);
            pause = pause.multipliedBy(3);
        }
    }

    private static HttpRequest request(String token, String url) throws CannotConnect {
        try {
            return HttpRequest.newBuilder(URI.create(url + "applications/@me"))
                    .timeout(DEADLINE)
                    .header("Authorization", "Bot " + token)
                    .header("User-Agent", "DiscordBot (https://nobo.example, 1)")
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CannotConnect(
                    "DISCORD_TOKEN holds characters no token has: copy it again from the Bot page of your"
                            + " application" + WHERE + ".");
        }
    }

    private static void pause(Duration pause) throws CannotConnect {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }
}
