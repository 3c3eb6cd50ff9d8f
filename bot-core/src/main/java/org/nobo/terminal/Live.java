package org.nobo.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedCharSequence;
import org.jline.utils.AttributedString;

/** A talk typed by somebody who sits at a terminal, for as long as they stay. */
public final class Live implements AutoCloseable {
    private static final String DUMB = "dumb";

    /** Few enough for every terminal that has any. */
    private static final int COLOURS = 8;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean colours;
    private final LiveScreen screen;
    private Optional<Seat> seat = Optional.empty();

    Live(Terminal terminal, boolean colours, Optional<Path> history) {
        this.terminal = terminal;
        this.colours = colours;
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("nobo")
                .parser((line, cursor, context) -> new WholeLine(line, cursor))
                .completer(this::complete)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.INSERT_TAB, false);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        this.reader = builder.build();
        this.screen = new LiveScreen(this::put, this::columns);
    }

    /**
     * The terminal this process was started in; empty where standard input or output is none.
     *
     * @param environment decides on colours: {@code NO_COLOR} set means none
     * @param history the file in which what was typed is kept, to be brought back another time
     */
    @SuppressWarnings(
            "SystemConsoleNull") // a first look that costs nothing; where it says yes to everything, JLine decides
    public static Optional<Live> here(Map<String, String> environment, Optional<Path> history) {
        if (System.console() == null) {
            return Optional.empty();
        }
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(false).build();
            boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !terminal.getType().startsWith(DUMB);
            return Optional.of(new Live(terminal, colours, history));
        } catch (IOException | IllegalStateException noTerminal) {
            return Optional.empty();
        }
    }

    /** Where it is seen what the bot does; what it does before the talk begins is seen when it begins. */
    public Screen screen() {
        return screen;
    }

    /** Lets somebody talk with the bot, and returns when they leave. */
    public void talk(TerminalPlatform platform, Acts acts) {
        Seat taken = new Seat(platform, acts, screen);
        seat = Optional.of(taken);
        screen.say(Signs.welcome(platform.here()));
        put(List.of(AttributedString.EMPTY));
        screen.passed(platform.now());
        taken.lookAround();
        while (taken.isTaken()) {
            read(taken);
        }
    }

    private void read(Seat taken) {
        try {
            taken.take(reader.readLine(written(prompt(taken.prompt()))));
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isEmpty()) {
                taken.interrupt();
            }
        } catch (EndOfFileException e) {
            taken.leave();
        }
    }

    private static AttributedString prompt(String words) {
        return Ink.of(words, Ink.STRONG);
    }

    /** Above the line that is being typed, if one is. */
    private void put(List<AttributedString> lines) {
        reader.printAbove(lines.stream().map(this::written).collect(Collectors.joining("\n", "", "\n")));
    }

    private String written(AttributedString line) {
        return colours ? line.toAnsi(COLOURS, AttributedCharSequence.ForceMode.None) : line.toString();
    }

    private int columns() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : 80;
    }

    private void complete(LineReader lines, ParsedLine typed, List<Candidate> candidates) {
        String begun = typed.line().substring(0, typed.cursor());
        seat.ifPresent(taken -> taken.completing().of(begun).stream()
                .map(each -> new Candidate(
                        each.line(),
                        each.shown(),
                        null,
                        each.meaning().isEmpty() ? null : each.meaning(),
                        null,
                        null,
                        !each.line().endsWith(" "),
                        0))
                .forEach(candidates::add));
    }

    /** Nothing in a line has to be quoted: it is one word up to the cursor. */
    private record WholeLine(String line, int cursor) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(0, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor;
        }

        @Override
        public int rawWordLength() {
            return cursor;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
