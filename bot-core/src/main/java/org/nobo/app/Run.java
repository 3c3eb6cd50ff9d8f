package org.nobo.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.Safe;
import org.nobo.chat.WebDoor;
import org.nobo.outbox.Moments;
import org.nobo.resource.wording.ChatModelWording;
import org.nobo.resource.wording.Endpoint;
import org.nobo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot on every platform whose secrets are in the environment, until it is told to stop. */
@Command(
        name = "run",
        description = "Runs the bot on Slack and Discord, wherever their tokens are set.",
        footer = {
            "",
            "Tokens come from the environment: SLACK_BOT_TOKEN and SLACK_APP_TOKEN for Slack",
            "(or SLACK_SIGNING_SECRET in place of the second, where Slack is to call NOBO_PORT of this",
            "machine; or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and NOBO_KEY in place of the first, for",
            "several workspaces),",
            "DISCORD_TOKEN for Discord. Ctrl-C stops it; what was not yet said is said next time."
        })
final class Run implements Callable<Integer> {
    /** What locks away the tokens of workspaces the bot is brought into while it runs. */
    static final String KEY = "NOBO_KEY";

    @Mixin
    private DataFolder data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (environment().keySet().stream().noneMatch(secrets()::contains)) {
            return saysThatThereIsNowhereToRun(err);
        }
        try (Store store = data.open()) {
            List<ChatPlatform> platforms = platforms(store, err);
            if (platforms.isEmpty()) {
                return saysThatThereIsNowhereToRun(err);
            }
            runUntilStopped(store, platforms, err);
        }
        return 0;
    }

    private static int saysThatThereIsNowhereToRun(PrintWriter err) {
        String why = secrets().isEmpty()
                ? "no adapter lies in lib/"
                : "none of " + String.join(", ", secrets()) + " is set (`nobo run --help` says which are needed)";
        err.println("nobo: no platform to run on: " + why + ". `nobo try` tries the bot in this terminal.");
        return 1;
    }

    private void runUntilStopped(Store store, List<ChatPlatform> platforms, PrintWriter err) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            awaitQuietly(closed);
        }));
        var conditions = new Bot.Conditions(
                InstantSource.system(),
                data.settings().patience(),
                Moments.QUIET,
                new SplittableRandom().nextLong(),
                false);
        List<WebDoor> behind = new ArrayList<>();
        platforms.forEach(platform -> behind.addAll(platform.doors()));
        Optional<Endpoint> endpoint = data.settings().wording();
        endpoint.ifPresent(at -> err.println("nobo: answers are put into words by " + at
                + "; questions and passages of know-how are sent there, without members' names"));
        Bot.Conditions understanding = conditions
                .indexedIn(data.index())
                .understanding(data.settings().model())
                .wordedBy(endpoint.map(ChatModelWording::new));
        try (Meters meters = Meters.over(store, platforms);
                Bot bot = new Bot(store, platforms, understanding)) {
            if (!behind.isEmpty() || data.settings().web().isPresent()) {
                behind.add(meters);
            }
            bot.start();
            try (Serving web = Serving.start(data.settings().web(), behind, environment(), store);
                    KeptPages kept = KeptPages.start(data.settings().pages(), store)) {
                err.println("nobo: running on " + names(platforms)
                        + web.port().map(port -> ", port " + port).orElse("")
                        + kept.folder().map(folder -> ", pages in " + folder).orElse("") + "; Ctrl-C stops it");
                err.flush();
                told.await();
            }
        } finally {
            closed.countDown();
        }
    }

    private static String names(List<ChatPlatform> platforms) {
        return platforms.stream().map(platform -> platform.id().value()).collect(Collectors.joining(" and "));
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ChatPlatform> platforms(Store store, PrintWriter err) throws Exception {
        Map<String, String> environment = environment();
        Safe safe = store.safe(KEY, environment.getOrDefault(KEY, ""));
        return new Arriving(data.settings().knocking(), Thread::sleep, err).at(providers(), environment, safe);
    }

    private static Map<String, String> environment() {
        return System.getenv().entrySet().stream()
                .filter(variable -> !variable.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<PlatformProvider> providers() {
        return ServiceLoader.load(PlatformProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static NavigableSet<String> secrets() {
        return providers().stream()
                .flatMap(provider -> provider.secrets().keySet().stream())
                .filter(name -> !name.equals(KEY))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
