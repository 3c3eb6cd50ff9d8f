package org.nobo.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.Safe;
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
        List<PlatformProvider> meant = meant();
        if (meant.isEmpty()) {
            return saysThatThereIsNowhereToRun(err);
        }
        try (Store store = data.open()) {
            runUntilStopped(store, meant, err);
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

    private void runUntilStopped(Store store, List<PlatformProvider> meant, PrintWriter err) throws Exception {
        Settings settings = data.settings();
        Map<String, String> environment = environment();
        Safe safe = store.safe(KEY, environment.getOrDefault(KEY, ""));
        Running running =
                new Running(store, settings, environment, new Arriving(settings.knocking(), Thread::sleep, err), err);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.stop();
            awaitQuietly(closed);
        }));
        try {
            running.on(meant, safe, conditions(settings, err));
        } finally {
            closed.countDown();
        }
    }

    private Bot.Conditions conditions(Settings settings, PrintWriter err) {
        Optional<Endpoint> endpoint = settings.wording();
        endpoint.ifPresent(at -> err.println("nobo: answers are put into words by " + at
                + "; questions and passages of know-how are sent there, without members' names"));
        return new Bot.Conditions(
                        InstantSource.system(),
                        settings.patience(),
                        Moments.QUIET,
                        new SplittableRandom().nextLong(),
                        false)
                .indexedIn(data.index())
                .understanding(settings.model())
                .wordedBy(endpoint.map(ChatModelWording::new));
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> environment() {
        return System.getenv().entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<PlatformProvider> providers() {
        return ServiceLoader.load(PlatformProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Those of which something is set. */
    private static List<PlatformProvider> meant() {
        Set<String> set = environment().keySet();
        return providers().stream()
                .filter(provider -> secrets(provider).anyMatch(set::contains))
                .toList();
    }

    private static NavigableSet<String> secrets() {
        return providers().stream().flatMap(Run::secrets).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> secrets(PlatformProvider provider) {
        return provider.secrets().keySet().stream().filter(name -> !name.equals(KEY));
    }
}
