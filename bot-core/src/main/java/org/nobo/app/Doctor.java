package org.nobo.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nobo.chat.PlatformProvider;
import org.nobo.community.Community;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.store.CannotOpen;
import org.nobo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether all is well, for the person who runs the bot. It changes nothing, and shows no secret and no words. */
@Command(
        name = "doctor",
        description = "Looks whether all is well: database, what waits, what failed, index, tokens, Java.",
        footer = {"", "The exit status is 1 when something needs a look. A bot that runs is stopped first."})
final class Doctor implements Callable<Integer> {
    @Mixin
    private DataFolder data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s on Java %s%n",
                new Version().getVersion()[0], Runtime.version().feature());
        int troubles;
        try (Store store = data.open()) {
            out.printf(
                    "database opens: tables of version %s, %d kB in %s%n",
                    store.version(), size(data.path()) / 1024, data.path());
            communities(store, out);
            troubles = waiting(store, out);
        } catch (CannotOpen e) {
            out.println("database does not open: " + e.getMessage());
            troubles = 1;
        }
        out.println(
                Files.isDirectory(data.index())
                        ? "index: " + size(data.index()) / 1024 + " kB"
                        : "index: none yet; it is built at the next start");
        model(out);
        wording(out);
        tokens(out);
        troubles += platforms(out);
        out.println(troubles == 0 ? "All is well." : "Something needs a look: " + troubles + ".");
        out.flush();
        return troubles == 0 ? 0 : 1;
    }

    /** Without a model the bot answers, too, so that is no trouble. */
    private void model(PrintWriter out) throws Settings.NotUnderstood {
        Model model = data.settings().model();
        boolean there = Sense.waitingFor(model).isThere();
        out.println("meaning of texts: "
                + (there ? model + ", which loads here" : model + "; questions are answered by their words alone"));
    }

    private void wording(PrintWriter out) throws Settings.NotUnderstood {
        out.println("wording of answers: "
                + data.settings()
                        .wording()
                        .map(at -> at + (at.key().isEmpty() ? ", without a key" : ", with a key"))
                        .orElse("none; answers stand as they were written"));
    }

    private static void communities(Store store, PrintWriter out) {
        for (Community community : store.communities().all()) {
            out.printf(
                    "community %s: %d members here, %s%n",
                    community.name(),
                    store.members().count(community.id()),
                    community.ready() ? "set up" : "not set up yet; a leader does it with /nobo setup");
        }
    }

    /** Returns how many need somebody to look at them; what waits is taken up at the next start. */
    private static int waiting(Store store, PrintWriter out) {
        int failed = store.events().failed().size();
        int dead = store.communities().all().stream()
                .mapToInt(community -> store.outbox().dead(community.id()).size())
                .sum();
        out.printf(
                "waiting: %d to be said, %d to be handled%n",
                store.outbox().waiting(), store.events().waiting().size());
        out.printf("failed: %d events, %d dead letters%n", failed, dead);
        return failed + dead;
    }

    /** Asks each whose tokens are set whether it would let the bot in; returns how many would not. */
    private static int platforms(PrintWriter out) {
        int troubles = 0;
        for (PlatformProvider provider : providers()) {
            try {
                if (provider.wouldConnect(System.getenv())) {
                    out.println(provider.id().value() + " answers, and lets the bot in");
                }
            } catch (PlatformProvider.CannotConnect e) {
                out.println(provider.id().value() + ": " + e.getMessage());
                troubles++;
            }
        }
        return troubles;
    }

    private static List<PlatformProvider> providers() {
        return ServiceLoader.load(PlatformProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static void tokens(PrintWriter out) {
        List<PlatformProvider> providers = providers();
        if (providers.isEmpty()) {
            out.println("platforms: none in lib/");
        }
        TreeMap<String, String> all = new TreeMap<>();
        providers.forEach(provider -> all.putAll(provider.secrets()));
        all.keySet().forEach(name -> {
            String value = System.getenv(name);
            out.println(name + ": " + (value == null || value.isEmpty() ? "not set" : "set"));
        });
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
