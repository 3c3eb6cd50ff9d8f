package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine nobo =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void help_goes_to_standard_output_and_names_the_command() {
        assertThat(nobo.execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: nobo").contains("--version");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_command_it_says_where_the_commands_are_listed() {
        assertThat(nobo.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("nobo --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_command_that_does_not_exist_is_not_understood() {
        assertThat(nobo.execute("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance");
    }

    @Test
    void a_platform_without_a_manifest_is_named() {
        assertThat(nobo.execute("manifest", "fax")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no manifest for fax");
        assertThat(nobo.execute("manifest", "slack", "--url", "http://nobo.example.org"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("https://");
        assertThat(out.toString()).isEmpty();
    }
}
