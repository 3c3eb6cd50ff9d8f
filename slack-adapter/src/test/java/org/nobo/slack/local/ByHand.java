package org.nobo.slack.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * A local Slack to be started by hand, so that {@code ./nobo run} can be tried against it. It says which environment the
 * bot needs, then plays what is typed or piped in, a line at a time, in the words of {@link Hand}. The README shows how.
 *
 * <p>The argument: the manifest the app is installed from.
 */
final class ByHand {
    private ByHand() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Granted granted = Granted.by(Files.readString(Path.of(arguments[0])));
        try (LocalSlack slack = LocalSlack.open(InstantSource.system(), granted);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Hand hand = new Hand(slack, out);
            environment(slack).forEach((name, value) -> out.println("export " + name + "=" + value));
            slack.awaitLong("the bot", () -> slack.connectionsEver() > 0);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    hand.does(line.strip());
                }
            }
            hand.settles();
        }
        System.exit(0);
    }

    private static Map<String, String> environment(LocalSlack slack) {
        return Map.of(
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN,
                "SLACK_APP_TOKEN", LocalSlack.APP_TOKEN);
    }
}
