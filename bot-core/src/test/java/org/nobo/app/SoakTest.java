package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The bot as a process of its own, killed at random moments while people join, ask and press. */
final class SoakTest {

    @Test
    void a_dozen_kills_lose_nothing_say_nothing_twice_and_nothing_to_the_wrong_person(@TempDir Path folder) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine nobo = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = nobo.execute("soak", "--kills", "12", "--data", folder.toString());
        assertThat(out.toString()).as(err.toString()).endsWith("12 kills: 0 lost, 0 twice, 0 misdirected\n");
        assertThat(status).isZero();
    }
}
