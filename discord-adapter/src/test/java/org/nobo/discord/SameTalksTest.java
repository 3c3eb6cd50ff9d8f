package org.nobo.discord;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The talks that every platform plays, played in a local guild by the real client library. */
class SameTalksTest {

    @Test
    void two_join_are_introduced_ask_and_tell() {
        play("makers", new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static void play(String name, PrintStream out) {
        try (Living life = new Living()) {
            life.isSetUp("help");
            new PlayedTalk(life, out).play(PlayedTalk.talk(name));
        }
    }

    /** Prints what is seen of a talk into a file: its name, and the file. */
    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[1])), true, StandardCharsets.UTF_8)) {
            play(arguments[0], out);
        }
        System.exit(0);
    }
}
