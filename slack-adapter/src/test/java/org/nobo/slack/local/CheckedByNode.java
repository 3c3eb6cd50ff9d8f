package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nobo.slack.local.Fault.TooFast;

/**
 * Holds the local Slack against a client that is not ours: Slack's JavaScript SDK, unchanged, plays a talk in it. Not a
 * test of JUnit's, for the build itself needs no node: {@code .ci/run} starts it after the tests.
 *
 * <p>The arguments: the manifest the app is installed from, and the folder with {@code talk.js} and its
 * {@code node_modules}. Ends with 0 when all was as it should be.
 */
final class CheckedByNode {
    private final LocalSlack slack;
    private final Acting people;
    private final Using hands;
    private final String ann;
    private final String general;

    private CheckedByNode(LocalSlack slack) {
        this.slack = slack;
        this.people = slack.acting();
        this.hands = slack.using();
        this.ann = slack.has(Somebody.called("ann"));
        this.general = slack.channel("general", ann);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Granted granted = Granted.by(Files.readString(Path.of(arguments[0])));
        try (LocalSlack slack = LocalSlack.open(InstantSource.system(), granted)) {
            new CheckedByNode(slack).run(Path.of(arguments[1]));
        }
        System.out.println("The local Slack was checked by @slack/bolt and @slack/web-api: all as it should be.");
        System.exit(0);
    }

    private void run(Path folder) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder("node", "talk.js")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment()
                .putAll(Map.of(
                        "SLACK_API_URL",
                        slack.apiUrl(),
                        "SLACK_BOT_TOKEN",
                        LocalSlack.BOT_TOKEN,
                        "SLACK_APP_TOKEN",
                        LocalSlack.APP_TOKEN,
                        "CHANNEL",
                        general));
        Process app = node.start();
        try (BufferedReader says = app.inputReader(StandardCharsets.UTF_8)) {
            same(
                    "what was refused",
                    says.readLine(),
                    "refused invalid_auth channel_not_found invalid_blocks unknown_method");
            same("that it listens", says.readLine(), "ready");
            talk();
            app.getOutputStream().close();
            same("that it ends", app.waitFor(10, TimeUnit.SECONDS), true);
        } finally {
            app.destroyForcibly();
        }
    }

    private void talk() {
        people.joins(Somebody.called("zoe")).acknowledged();
        String direct = slack.direct("U0ZOE");
        JsonObject welcome = hears(direct, "Welcome, zoe!");
        hands.presses("U0ZOE", direct, Json.text(welcome, "ts"), "Start").acknowledged();
        slack.await("the form", () -> !slack.modals("U0ZOE").isEmpty());
        hears(direct, "You have begun.");
        same("what is offered", hands.types("U0ZOE", "Picked", "cou"), List.of("Courage", "Courtesy"));
        hands.fills("U0ZOE", Map.of("Picked", "Courage")).acknowledged();
        same("what is wrong", Json.text(slack.modals("U0ZOE").getLast().get("errors"), "name"), "A name, please.");
        hands.fills("U0ZOE", Map.of("Name", "Zoe", "Picked", "Courage, Learning"))
                .acknowledged();
        hears(direct, "Zoe picked Courage and Learning");
        same("the windows left open", slack.modals("U0ZOE").size(), 0);
        inTheChannel();
    }

    private void inTheChannel() {
        hands.commands(ann, general, "/nobo", "help").acknowledged();
        slack.await("a whisper", () -> whispers().anyMatch("You asked for help"::equals));
        slack.faults().next("chat.postMessage", general, new TooFast(1)); // it waits, and says it all the same
        Acting.Said said = people.says(ann, general, "please look it up");
        said.told().acknowledged();
        JsonObject answer = hears(general, "0 marked, ann nobo zoe");
        same("the thread", Json.text(answer, "thread_ts"), said.ts());
        slack.await(
                "a file",
                () -> slack.messages(general).stream()
                        .flatMap(message -> Json.list(message, "files").stream())
                        .anyMatch(file -> slack.file(Json.text(file, "id"))
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .filter("1. begin"::equals)
                                .isPresent()));
        people.reacts(ann, general, said.ts(), "tada").acknowledged();
        hears(general, "tada on " + said.ts());
        people.edits(general, said.ts(), "please do not").acknowledged();
        hears(general, "Now it says please do not");
        hands.uses(ann, "knowhow", general, said.ts()).acknowledged();
        slack.await("it to be saved", () -> whispers().anyMatch("Saved: please do not"::equals));
        people.opensHome(ann, "home").acknowledged();
        slack.await("the page", () -> slack.home(ann).toString().contains("Your page"));
        afterABreak();
    }

    private void afterABreak() {
        slack.dropsTheLine();
        slack.await("a second connection", () -> slack.connectionsEver() == 2);
        hands.commands(ann, general, "/nobo", "again").acknowledged();
        slack.await("a whisper", () -> whispers().anyMatch("You asked for again"::equals));
    }

    private Stream<String> whispers() {
        return slack.whispers(ann).stream().map(message -> Json.text(message, "text"));
    }

    private JsonObject hears(String conversation, String words) {
        slack.await(words, () -> said(conversation, words).findFirst().isPresent());
        return said(conversation, words).findFirst().orElseThrow();
    }

    private Stream<JsonObject> said(String conversation, String words) {
        return slack.messages(conversation).stream()
                .filter(message -> Json.text(message, "text").equals(words));
    }

    private static void same(String what, Object is, Object shouldBe) {
        if (!shouldBe.equals(is)) {
            throw new AssertionError(what + ": " + is + " instead of " + shouldBe);
        }
    }
}
