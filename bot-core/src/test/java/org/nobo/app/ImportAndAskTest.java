package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ImportAndAskTest {
    @TempDir
    private Path temporary;

    private Path articles;
    private String data;

    @BeforeEach
    void articles() throws IOException {
        data = temporary.resolve("data").toString();
        articles = Files.createDirectory(temporary.resolve("articles"));
        Files.writeString(articles.resolve("mentoring.md"), """
                ---
                title: Mentoring
                kind: mentors
                shared_by: Mina
                ---
                ## Finding a mentor
                Ask a person for one talk, not for a relationship.
                ## Ending it
                Say thank you, and mean it.
                """);
        Files.writeString(articles.resolve("laptops.md"), "## Repairing a laptop\nNoor repairs them on Saturdays.\n");
    }

    private record Said(int status, String out, String err) {}

    @Test
    void what_was_imported_answers_with_its_source() {
        assertThat(nobo("import", articles.toString(), "--data", data))
                .isEqualTo(new Said(
                        0,
                        "3 entries from 2 files: 3 new, 0 changed, 0 as before, 0 removed.\n",
                        "\r[###############...............] 1 of 2\r[##############################] 2 of 2\n"));
        Said answer = nobo("ask", "how do I find a mentor?", "--data", data);
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).startsWith("""
                Finding a mentor

                  Ask a person for one talk, not for a relationship.

                mentoring.md#finding-a-mentor
                Mentoring (mentors, shared by Mina)
                """);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void what_nobody_wrote_down_is_not_known() {
        nobo("import", articles.toString(), "--data", data);
        assertThat(nobo("ask", "what is the capital of France?", "--data", data))
                .isEqualTo(new Said(0, "I don't know that yet.\n", ""));
    }

    @Test
    void importing_again_doubles_nothing() {
        nobo("import", articles.toString(), "--data", data);
        assertThat(nobo("import", articles.toString(), "--data", data).out())
                .isEqualTo("3 entries from 2 files: 0 new, 0 changed, 3 as before, 0 removed.\n");
    }

    @Test
    void what_could_not_be_read_is_named_by_file_and_line_and_the_rest_is_imported() throws IOException {
        Files.write(articles.resolve("old.md"), "fine\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Said said = nobo("import", articles.toString(), "--data", data);
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("3 entries from 2 files");
        assertThat(said.err()).contains("old.md:2: not UTF-8 text from this line on");
    }

    @Test
    void a_folder_that_is_not_there_is_not_understood() {
        Said said = nobo("import", temporary.resolve("nowhere").toString(), "--data", data);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("There is no folder").contains("nowhere");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_folder_without_markdown_changes_nothing() throws IOException {
        nobo("import", articles.toString(), "--data", data);
        Path empty = Files.createDirectories(temporary.resolve("empty/articles"));
        Said said = nobo("import", empty.toString(), "--data", data);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("holds nothing that can be read");
        assertThat(nobo("ask", "who repairs a laptop", "--data", data).out()).contains("laptops.md#repairing-a-laptop");
    }

    @Test
    void another_folder_of_the_same_name_needs_a_name_of_its_own() throws IOException {
        nobo("import", articles.toString(), "--data", data);
        Path other = Files.createDirectories(temporary.resolve("other/articles"));
        Files.writeString(other.resolve("bread.md"), "## Baking bread\nOn Fridays, in the yard.\n");
        Said refused = nobo("import", other.toString(), "--data", data);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("--as NAME");
        assertThat(nobo("import", other.toString(), "--as", "bread", "--data", data)
                        .status())
                .isZero();
        assertThat(nobo("ask", "when is bread baked", "--data", data).out()).contains("bread.md#baking-bread");
    }

    @Test
    void a_question_that_looks_like_options_is_a_question() {
        nobo("import", articles.toString(), "--data", data);
        assertThat(nobo("ask", "--data", data, "-mentor", "--find").out()).contains("Finding a mentor");
        assertThat(nobo("ask", "--data", data, "title:mentor AND (finding").out())
                .contains("Finding a mentor");
    }

    @Test
    void nothing_asked_is_not_understood_and_nothing_imported_is_said() {
        Said nothing = nobo("ask", " ", "--data", data);
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("What would you like to know?");
        Said empty = nobo("ask", "anything?", "--data", data);
        assertThat(empty.status()).isZero();
        assertThat(empty.out()).startsWith("I don't know");
        assertThat(empty.err()).contains("nothing has been imported");
    }

    private static Said nobo(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }
}
