package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** The command as it is given, with a talk piped in. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TryTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_talk_is_played_and_standard_output_holds_nothing_else() {
        assertThat(play("lea: /nobo about\n")).isZero();
        assertThat(out.toString()).startsWith("nobo ⇢ lea: The Long Table");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_cannot_be_understood_is_told_by_line_and_in_the_status() {
        assertThat(play("# a remark\nbob: hi\nlea: /nobo about\n")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("talk:2: nobody called \"bob\" is here\n");
        assertThat(out.toString()).contains("The Long Table");
    }

    @Test
    void a_community_of_ones_own_knows_the_folder_it_was_given() throws IOException {
        Files.writeString(folder.resolve("rye.md"), "## Baking rye\nBake rye at 220 degrees for an hour.\n");
        Files.write(folder.resolve("old.md"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(play(
                        "mo: how do I bake rye?\n",
                        "--empty",
                        "--name",
                        "Bakers",
                        "--leader",
                        "mo",
                        "--knowhow",
                        folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("rye.md#baking-rye");
        assertThat(err.toString()).contains("old.md:1");
    }

    @Test
    void with_a_folder_it_goes_on_another_time() {
        String data = folder.resolve("data").toString();
        play("ann joins\n", "--data", data, "--empty", "--name", "Bakers");
        assertThat(play("ann: /nobo about\n", "--data", data)).isZero();
        assertThat(out.toString()).contains("Bakers");
    }

    @Test
    void what_makes_no_sense_is_told_before_anything_begins() throws IOException {
        assertThat(play("", "--knowhow", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
        assertThat(play("", "--leader", "two words")).isEqualTo(2);
        assertThat(err.toString()).contains("is no name for a talk");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(play("", "--data", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is a file; name a folder");
        assertThat(out.toString()).isEmpty();
    }

    private int play(String talk, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "try";
        System.arraycopy(options, 0, arguments, 1, options.length);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(talk.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLine nobo = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            return nobo.execute(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
