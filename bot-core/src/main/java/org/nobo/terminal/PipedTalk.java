package org.nobo.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;
import org.nobo.terminal.script.Reading;

/** A talk that was written down: each line is played, with all that follows from it, before the next is read. */
public final class PipedTalk {
    private final Acts acts;
    private final PrintWriter errors;

    /** @param errors where it is said what could not be understood */
    public PipedTalk(Acts acts, PrintWriter errors) {
        this.acts = acts;
        this.errors = errors;
    }

    /**
     * Plays it to its end.
     *
     * @return whether every line was understood
     */
    public boolean play(BufferedReader talk) throws IOException {
        boolean understood = true;
        int number = 0;
        for (String line = talk.readLine(); line != null; line = talk.readLine()) {
            number++;
            try {
                Optional<Line> act = Reading.of(number == 1 ? withoutMark(line) : line);
                if (act.isPresent()) {
                    acts.perform(act.get());
                }
            } catch (NotUnderstood e) {
                understood = false;
                errors.println("talk:" + number + ": " + e.getMessage());
                errors.flush();
            }
        }
        return understood;
    }

    /** Some editors begin a file with a mark of its encoding. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
