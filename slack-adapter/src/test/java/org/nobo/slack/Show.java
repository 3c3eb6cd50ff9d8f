package org.nobo.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.nobo.app.Bot;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.slack.local.Granted;
import org.nobo.slack.local.Hand;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * Plays a talk with the whole bot in a local Slack, to be looked at: {@code show.txt} beside this class, or a file named
 * behind the folder. The transcript goes to the folder's {@code transcript.txt}, and the JSON of each page and message that
 * the talk asks to be shown to a file of its own, such as {@code ann-home.json}. The README shows how.
 */
final class Show {
    private static final String SHOWS = " shows ";

    private Show() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> lines = arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : lines();
        InstantSource clock = InstantSource.system();
        try (LocalSlack slack = LocalSlack.open(clock, Granted.by(Manifest.text()));
                PrintStream out =
                        new PrintStream(folder.resolve("transcript.txt").toFile(), StandardCharsets.UTF_8);
                Store store = Store.open(DatabaseAddress.memory("show"));
                Bot bot = new Bot(
                        store,
                        List.of(connected(slack, clock)),
                        new Bot.Conditions(clock, Patience.USUAL, Moments.QUIET, 1, false))) {
            Hand hand = new Hand(slack, out);
            bot.start();
            slack.await("the bot", () -> slack.connectionsEver() > 0);
            for (String line : lines) {
                if (line.contains(SHOWS)) {
                    shows(slack, line, folder);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    hand.does(line);
                }
            }
        }
        System.exit(0);
    }

    private static SlackPlatform connected(LocalSlack slack, InstantSource clock) throws Exception {
        SlackAccess access =
                new SlackAccess(LocalSlack.APP_TOKEN, "", URI.create(slack.apiUrl()), Duration.ofSeconds(5), clock);
        return SlackProvider.platform(access, LocalSlack.BOT_TOKEN);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Show.class.getResourceAsStream("show.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void shows(LocalSlack slack, String line, Path folder) throws IOException {
        String who = Somebody.called(line.substring(0, line.indexOf(SHOWS))).id();
        JsonObject shown = line.endsWith("home")
                ? slack.home(who)
                : slack.messages(slack.direct(who)).getLast();
        Files.writeString(folder.resolve(line.replace(SHOWS, "-") + ".json"), Json.pretty(shown) + "\n");
    }
}
