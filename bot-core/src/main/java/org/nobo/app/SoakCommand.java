package org.nobo.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Import;
import org.nobo.store.Store;
import org.nobo.trial.FilePlatform;
import org.nobo.trial.Soak;
import org.nobo.trial.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Kills the bot again and again while people join, ask and press, and counts what was lost, twice or misdirected. */
@Command(
        name = "soak",
        description = "Proves that nothing is lost and nothing said twice: kills the bot N times at random moments.",
        footer = {"", "The last line is the count; the exit status is 1 when it is not all zero."})
final class SoakCommand implements Callable<Integer> {
    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance begins (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the trial here, to look at it (default: thrown away).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (kills < 0) {
            throw new ParameterException(spec.commandLine(), "--kills must not be negative");
        }
        Path data = folder == null ? Files.createTempDirectory("nobo-soak") : folder;
        try {
            return run(data);
        } finally {
            if (folder == null) {
                delete(data);
            }
        }
    }

    private int run(Path data) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Files.createDirectories(data);
        Path posts = data.resolve("posts.jsonl");
        if (Files.exists(posts)) {
            throw new ParameterException(spec.commandLine(), data + " holds an earlier trial; give an empty folder");
        }
        Files.writeString(data.resolve(Settings.FILE), "[delivery]\ngrace = \"200ms\"\nfirst = \"50ms\"\n");
        List<Topic> topics = Topic.some(20);
        prepare(data, topics);
        Soak soak = new Soak(posts, () -> launch(data), topics, seed);
        long begin = System.nanoTime();
        Soak.Outcome outcome = soak.run(kills, kill -> {
            err.print("\rkilled " + kill + " of " + kills);
            err.flush();
        });
        err.println();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d people, %d events, %d posts, %d s, database %d kB%n",
                outcome.people(),
                outcome.events(),
                outcome.posts(),
                (System.nanoTime() - begin) / 1_000_000_000,
                Files.size(data.resolve("nobo.mv.db")) / 1024);
        out.println(outcome.line());
        out.flush();
        return outcome.isClean() ? 0 : 1;
    }

    private static void prepare(Path data, List<Topic> topics) throws Exception {
        try (Store store = Store.open(Settings.of(data, System.getenv()).database())) {
            CommunityId trial = new CommunityId("trial");
            Optional<Place.Channel> none = Optional.empty();
            store.communities().keep(new Community(trial, "Trial", "We outlive the bot.", none, none, none, true));
            store.communities().settle(trial, FilePlatform.HOME);
            Path articles = Files.createDirectories(data.resolve("articles"));
            for (Topic topic : topics) {
                Files.writeString(articles.resolve(topic.word() + ".md"), topic.article());
            }
            new Import(
                            store.knowHow(),
                            trial,
                            "articles",
                            Instant.now(),
                            writes -> store.transactions().inOne(() -> {
                                writes.run();
                                return null;
                            }))
                    .of(Folder.at(articles), done -> {});
        }
    }

    /** The same Java, the same options, the same classes; its log goes beside the posts. */
    private Process launch(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .filter(option -> !option.contains("AutoCreateSharedArchive")) // one writer is enough
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("soak-bot", "--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(data.resolve("bot.log").toFile()))
                .start();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
