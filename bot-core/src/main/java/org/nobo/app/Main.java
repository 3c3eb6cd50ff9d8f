package org.nobo.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code nobo}: a list of subcommands and nothing else.
 *
 * <p>Standard output is UTF-8 whatever the locale and holds only results; everything else goes to standard error. Exit
 * status 0: done; 1: failed; 2: the input was not understood.
 */
@Command(
        name = "nobo",
        description = "A chat bot that helps a community of practice to name, connect, resource and illuminate itself.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        sortOptions = false)
public final class Main implements Runnable {

    /** Each class is a picocli command with a constructor that takes nothing. In the order in which help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            Try.class,
            Run.class,
            ImportCommand.class,
            AskCommand.class,
            EvalCommand.class,
            MapCommand.class,
            Publish.class,
            Doctor.class,
            RoundCommand.class,
            ManifestCommand.class,
            InviteCommand.class,
            SoakCommand.class,
            SoakBot.class,
            CommandLine.HelpCommand.class);

    /** Libraries whose remarks are none for who uses the bot; held here, for the JDK forgets loggers nobody holds. */
    private static final List<Logger> HUSHED =
            List.of(Logger.getLogger("org.apache.lucene"), Logger.getLogger("org.jline"));

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        HUSHED.forEach(logger -> logger.setLevel(Level.SEVERE));
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText("nobo: " + reason(failure)));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; `nobo --help` lists the commands.");
    }

    private static String reason(Exception failure) {
        String said = failure.getMessage();
        return said == null || said.isBlank() ? failure.toString() : said;
    }
}
