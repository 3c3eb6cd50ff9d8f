package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round from a spreadsheet, as spreadsheets are. */
final class RoundCommandTest {
    private static final String HEADING = "member,values,practice,needs,offers,timezone,languages,optin,blocked\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int round(String... options) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(
                Stream.concat(Stream.of("round"), Arrays.stream(options)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode last() {
        List<String> lines = out.toString().lines().toList();
        return JsonMapper.builder().build().readTree(lines.getLast());
    }

    @Test
    void who_opted_in_is_paired_with_whom_they_share_most_and_who_did_not_is_not_named() throws IOException {
        String members = file(
                "m.csv",
                HEADING
                        + "ann,craft;courage,weaving,,,Europe/Berlin,en,yes,\n"
                        + "ben,fun;wealth,baking,,,Europe/Rome,en,TRUE,\n"
                        + "cas,craft;courage,teaching,,,Berlin,English,1,\n"
                        + "dov,fun;wealth,,,,UTC+1,en;de,y,\n"
                        + "eve,craft;courage,,,,,en,,\n");
        assertThat(round("--members", members)).isZero();

        assertThat(last().get("pairs").toString()).isEqualTo("[[\"ann\",\"cas\"],[\"ben\",\"dov\"]]");
        assertThat(last().get("unplaced").size()).isZero();
        assertThat(last().get("placed").intValue()).isEqualTo(4);
        assertThat(last().get("sharedTwo").doubleValue()).isEqualTo(1);
        assertThat(last().get("bound").doubleValue())
                .isGreaterThanOrEqualTo(last().get("weight").doubleValue());
        assertThat(last().get("broken").intValue()).isZero();
        assertThat(out.toString()).startsWith("ann and cas").doesNotContain("eve");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_cannot_be_used_is_named_by_its_line_and_the_rest_is_used() throws IOException {
        String forty = IntStream.range(0, 40).mapToObj(i -> "value" + i).collect(Collectors.joining(";"));
        String members = file(
                "m.csv",
                ("\uFEFF" + HEADING
                                + "ann," + forty + ",\"weaving, slowly\",,,Mars/Base,en,yes,\n"
                                + "ann,craft,,,,,en,yes,\n"
                                + ",craft,,,,,en,yes,\n"
                                + "ben,craft,\"says \"\"hello\"\"\",,,,en,perhaps,\n"
                                + "\n"
                                + "cas,value1;value2,,,,,en,yes\n"
                                + "dov,value1,\"never closed,,,,en,yes,\n"
                                + "eve,value1;value3,\"says \"\"hello\"\"\",,,,en,yes,\n")
                        .replace("\n", "\r\n"));
        assertThat(round("--json", "--members", members)).isZero();

        assertThat(last().get("pairs").toString()).isEqualTo("[[\"ann\",\"eve\"]]");
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString().lines().toList())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("line 2", "Mars/Base", "planned without one"),
                        line -> assertThat(line).contains("line 3", "line 2 already"),
                        line -> assertThat(line).contains("line 4", "no member"),
                        line -> assertThat(line).contains("line 5", "perhaps"),
                        line -> assertThat(line).contains("line 7", "8 cells"),
                        line -> assertThat(line).contains("line 8", "quotation mark"));
    }

    @Test
    void who_met_within_the_window_or_is_blocked_from_either_side_does_not_meet() throws IOException {
        String members = file(
                "m.csv",
                HEADING + "ann,craft,,,,,,yes,ben\nben,craft,,,,,,yes,\ncas,craft,,,,,,yes,\ndov,craft,,,,,,yes,\n");
        String history = file("h.csv", "round,a,b\n9,ann,cas\n10,dov,ann\n10,,ann\n");
        assertThat(round("--json", "--members", members, "--history", history)).isZero();
        assertThat(last().get("pairs").size()).isZero();
        assertThat(last().get("groups").toString()).isEqualTo("[[\"ben\",\"cas\",\"dov\"]]");
        assertThat(last().at("/unplaced/0/member").stringValue()).isEqualTo("ann");
        assertThat(err.toString()).contains("line 4");

        assertThat(round("--json", "--members", members, "--history", history, "--window", "1"))
                .isZero();
        assertThat(last().get("pairs").toString()).isEqualTo("[[\"ann\",\"cas\"],[\"ben\",\"dov\"]]");
        assertThat(last().get("repeats").intValue()).isZero();
    }

    @Test
    void threes_have_no_bound_and_nobody_is_left() throws IOException {
        StringBuilder text = new StringBuilder(HEADING);
        IntStream.range(0, 10).forEach(i -> text.append("m").append(i).append(",craft,,,,,en,yes,\n"));
        assertThat(round("--json", "--size", "3", "--members", file("m.csv", text.toString())))
                .isZero();

        assertThat(last().get("bound").isNull()).isTrue();
        assertThat(last().get("placed").intValue()).isEqualTo(10);
        assertThat(last().get("groups").size()).isEqualTo(3);
    }

    @Test
    void what_is_no_such_file_is_said_kindly() throws IOException {
        assertThat(round("--members", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(round("--members", file("x.csv", "name;place\nann;here\n"))).isEqualTo(2);
        assertThat(round("--members", file("e.csv", ""))).isEqualTo(2);
        assertThat(round("--size", "5", "--members", file("m.csv", HEADING))).isEqualTo(2);
        assertThat(err.toString()).contains("none.csv cannot be read", "must name the columns", "empty", "2, 3 or 4");
    }
}
