package org.nobo.resource.reading;

import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nobo.resource.knowhow.OtherFiles;
import org.nobo.resource.knowhow.Trouble;

/** The other process, seen from here. It reads one file after another, until one is too much for it. */
final class ReadingProcess {
    private static final String MEMORY = "-Xmx256m";

    private final Process process;
    private final BufferedWriter asks;
    private final DataInputStream answers;

    private ReadingProcess(Process process) {
        this.process = process;
        this.asks = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** @param emoji by which messages were kept */
    static ReadingProcess begin(Set<String> emoji) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
        command.addAll(emoji);
        ProcessBuilder builder = new ProcessBuilder(command);
        return new ReadingProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    OtherFiles.Read read(Path file, Duration patience) {
        CompletableFuture<OtherFiles.Read> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(ask(file));
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            end();
            return new OtherFiles.Not(new Trouble.TooMuch());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
            return new OtherFiles.Not(new Trouble.Closed());
        }
    }

    private OtherFiles.Read ask(Path file) throws IOException {
        asks.write(file.toAbsolutePath().toString().replace("\n", "\0"));
        asks.write('\n');
        asks.flush();
        byte sign = answers.readByte();
        if (sign != Reader.READ) {
            return new OtherFiles.Not(why(sign));
        }
        byte[] markdown = answers.readNBytes(answers.readInt());
        return new OtherFiles.AsMarkdown(new String(markdown, StandardCharsets.UTF_8));
    }

    private static Trouble.Why why(byte sign) throws IOException {
        return switch (sign) {
            case Reader.BROKEN -> new Trouble.Broken();
            case Reader.NO_TITLES -> new Trouble.NoTitles();
            case Reader.NO_EXPORT -> new Trouble.NoExport();
            case Reader.TOO_MUCH -> new Trouble.TooMuch();
            default -> throw new IOException("That is no answer, but the last words of a process");
        };
    }

    void end() {
        process.destroyForcibly();
        var unused = process.onExit().join();
    }
}
