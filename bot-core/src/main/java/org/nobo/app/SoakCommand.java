package org.nobo.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nobo.trial.Soak;
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

    /** Platforms of files answer at once, and what the trial's topics are called means nothing to any model. */
    private static final String SETTINGS = """
            [delivery]
            grace = "200ms"
            first = "50ms"

            [search]
            model = "none"
            """;

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
        Path posts = data.resolve(Soak.POSTS);
        if (Files.exists(posts)) {
            throw new ParameterException(spec.commandLine(), data + " holds an earlier trial; give an empty folder");
        }
        Files.writeString(data.resolve(Settings.FILE), SETTINGS);
        long begin = System.nanoTime();
        SoakLaunch launch = new SoakLaunch(data);
        launch.rehearse();
        Soak soak = new Soak(posts, launch::live, SoakKnowHow.TOPICS, seed);
        Soak.Outcome outcome = run(soak, launch, err);
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

    private Soak.Outcome run(Soak soak, SoakLaunch launch, PrintWriter err) throws Exception {
        try {
            return soak.run(kills, kill -> {
                err.print("\rkilled " + kill + " of " + kills);
                err.flush();
            });
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the last it logged was:\n" + launch.lastWords(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
