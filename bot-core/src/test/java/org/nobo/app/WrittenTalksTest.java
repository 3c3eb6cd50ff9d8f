package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The talks that every platform plays, piped into the terminal. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WrittenTalksTest {

    @Test
    void two_join_are_introduced_ask_and_tell() throws IOException {
        String talk = talk("makers");

        String printed = played(talk);

        List<String> expected = talk.lines()
                .filter(line -> line.startsWith("# ") && line.contains(" hears "))
                .toList();
        assertThat(expected).hasSizeGreaterThan(20);
        for (String line : expected) {
            String place = line.substring(2, line.indexOf(" hears "));
            String words = line.substring(line.indexOf(" hears ") + " hears ".length());
            assertThat(said(printed, place)).as(line).contains(words);
        }
    }

    static String talk(String name) throws IOException {
        try (InputStream in = WrittenTalksTest.class.getResourceAsStream("/talks/" + name + ".talk")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String played(String talk) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(talk.getBytes(StandardCharsets.UTF_8)));
        try {
            int status = Main.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute("try", "--empty", "--name", "Makers", "--leader", "lea");
            assertThat(status).as(err.toString()).isZero();
        } finally {
            System.setIn(before);
        }
        return out.toString();
    }

    /** What the bot said in a place, with nothing of what it said elsewhere. */
    private static String said(String printed, String place) {
        StringBuilder said = new StringBuilder();
        boolean there = false;
        for (String line : printed.lines().toList()) {
            there = line.startsWith("nobo ") ? line.matches("nobo \\S+ \\Q" + place + "\\E:.*") : there;
            said.append(there ? line + "\n" : "");
        }
        return said.toString();
    }
}
