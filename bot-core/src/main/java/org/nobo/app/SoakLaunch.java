package org.nobo.app;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the bot of the trial as a process of its own: the same Java, the same classes, the quick compiler. A life lasts
 * a second or two, so how a process starts is most of what a trial costs.
 */
final class SoakLaunch {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path data;
    private final String classes;

    SoakLaunch(Path data) throws IOException {
        this.data = data;
        this.classes = Jars.of(System.getProperty("java.class.path"), data);
    }

    /** Gets the data folder ready, and keeps the classes parsed for the lives to come where the JVM can. */
    void rehearse() throws IOException, InterruptedException {
        Process rehearsal = start("-XX:ArchiveClassesAtExit=" + archive(), "--rehearse");
        rehearsal.getOutputStream().close();
        rehearsal.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (!rehearsal.waitFor(2, TimeUnit.MINUTES) || rehearsal.exitValue() != 0) {
            rehearsal.destroyForcibly();
            throw new IOException("The bot of the trial does not start:\n" + lastWords());
        }
    }

    Process live() throws IOException {
        return start(Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto");
    }

    private Process start(String archiving, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options());
        command.addAll(QUICK);
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error,cds=off,aot=off:stderr", archiving));
        command.addAll(List.of("-cp", classes, Main.class.getName()));
        command.addAll(List.of("soak-bot", "--data", data.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Those of this process, but what it does with its own classes and its memory. */
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-D") || option.startsWith("--"))
                .toList();
    }

    /** The end of what the bots of this trial logged. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private Path archive() {
        return data.resolve("classes.jsa");
    }

    private Path log() {
        return data.resolve("bot.log");
    }
}
