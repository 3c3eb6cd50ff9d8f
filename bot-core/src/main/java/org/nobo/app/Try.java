package org.nobo.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.nobo.app.trying.Trial;
import org.nobo.resource.knowhow.Trouble;
import org.nobo.terminal.Live;
import org.nobo.terminal.PipedTalk;
import org.nobo.terminal.Transcript;
import org.nobo.terminal.script.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the terminal on a community, or plays a talk that is piped in. */
@Command(
        name = "try",
        description = "Opens the terminal on a sample community, where you can be anybody. Needs no tokens.",
        footer = {
            "",
            "A talk can also be piped in, one act a line: nobo try < talk.txt",
            "  ann joins",
            "  ann: how do I find a mentor?",
            "  ann picks Learning, Courage",
            "  wait 3d",
            "Exit status 2 when a line could not be understood."
        })
final class Try implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where all is kept, to go on another time. Without it all is thrown away at the end.")
    private Path data;

    @Option(names = "--empty", description = "Begin a community of your own instead of the sample.")
    private boolean empty;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What it is called. Without a name the leader is asked to set it up first.")
    private String name;

    @Option(
            names = "--leader",
            paramLabel = "NAME",
            defaultValue = "lea",
            description = "Who leads it (default: ${DEFAULT-VALUE}).")
    private String leader;

    @Option(names = "--seed", paramLabel = "N", description = "Make every random choice repeatable.")
    private Long seed;

    @Option(
            names = "--knowhow",
            paramLabel = "FOLDER",
            description = "A folder of Markdown the community is to know, as with `nobo import`.")
    private Path knowhow;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Reading.isName(leader)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--leader \"" + leader + "\" is no name for a talk; take one word, such as lea.");
        }
        if (knowhow != null && !Files.exists(knowhow)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + knowhow + " to take know-how from.");
        }
        if (data != null) {
            if (Files.exists(data) && !Files.isDirectory(data)) {
                throw new ParameterException(spec.commandLine(), "--data " + data + " is a file; name a folder.");
            }
            Files.createDirectories(data);
        }
        Optional<Live> live =
                Live.here(System.getenv(), Optional.ofNullable(data).map(folder -> folder.resolve("terminal.history")));
        return live.isPresent() ? talk(live.get()) : play();
    }

    /** What somebody types who sits here. */
    private int talk(Live live) throws Exception {
        try (live;
                Trial trial = Trial.begin(wish(true), live.screen(), InstantSource.system())) {
            tell(trial.troubles());
            live.talk(trial.platform(), trial.acts());
            return 0;
        }
    }

    /** What was piped in. */
    private int play() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Trial trial = Trial.begin(wish(false), new Transcript(out), InstantSource.system())) {
            tell(trial.troubles());
            boolean understood = new PipedTalk(trial.acts(), spec.commandLine().getErr()).play(input());
            return understood ? 0 : 2;
        }
    }

    private void tell(List<Trouble> troubles) {
        PrintWriter err = spec.commandLine().getErr();
        troubles.forEach(trouble -> err.println(TroubleWords.of(trouble)));
        err.flush();
    }

    private Trial.Wish wish(boolean flows) {
        long chance = seed == null ? new SplittableRandom().nextLong() : seed;
        boolean own = empty || name != null;
        return new Trial.Wish(
                Optional.ofNullable(data),
                own,
                Optional.ofNullable(name),
                leader,
                chance,
                Optional.ofNullable(knowhow),
                flows);
    }

    /** UTF-8 whatever the locale; what is none is shown as a question mark in a diamond. */
    private static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
}
