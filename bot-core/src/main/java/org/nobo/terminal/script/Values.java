package org.nobo.terminal.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads labels and values, bare or in double quotes with {@code \"}, {@code \n} and {@code \\} inside.
 *
 * <p>A bare one reaches to the next character that means something where it stands, and may hold no quote.
 */
final class Values {
    private final String line;
    private int at;

    Values(String line) {
        this.line = line;
    }

    /** Labels between commas. */
    static List<String> list(String line) throws NotUnderstood {
        Values values = new Values(line);
        List<String> labels = new ArrayList<>();
        do {
            labels.add(values.filled("a label", ","));
        } while (values.take(','));
        return labels;
    }

    /** {@code Label = value} between semicolons; one semicolon at the end does no harm. */
    static List<Line.Entry> entries(String line) throws NotUnderstood {
        Values values = new Values(line);
        List<Line.Entry> entries = new ArrayList<>();
        do {
            String label = values.filled("a field's name", "=;");
            if (!values.take('=')) {
                throw new NotUnderstood(
                        "there is no \"=\" after \"" + label + "\"; write: Title = First year; Story = …");
            }
            entries.add(new Line.Entry(label, values.next("=;")));
        } while (values.take(';') && !values.atEnd());
        if (!values.atEnd()) {
            throw new NotUnderstood("a value that holds = or ; must stand in double quotes");
        }
        return entries;
    }

    /** A word up to the next space, or something in quotes. */
    String word(String what) throws NotUnderstood {
        return filled(what, " ");
    }

    /** All that is left, or something in quotes that nothing follows. */
    String rest(String what) throws NotUnderstood {
        return filled(what, "");
    }

    boolean atEnd() {
        skipSpace();
        return at >= line.length();
    }

    private String filled(String what, String ends) throws NotUnderstood {
        String value = next(ends);
        if (value.isBlank()) {
            throw new NotUnderstood(what + " is missing");
        }
        return value;
    }

    private boolean take(char expected) {
        skipSpace();
        if (at < line.length() && line.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private String next(String ends) throws NotUnderstood {
        skipSpace();
        if (at < line.length() && line.charAt(at) == '"') {
            at++;
            String value = quoted();
            if (!atEnd() && !ends.contains(" ") && ends.indexOf(line.charAt(at)) < 0) {
                throw new NotUnderstood("nothing may stand behind the closing quote");
            }
            return value;
        }
        return bare(ends);
    }

    private String bare(String ends) throws NotUnderstood {
        int from = at;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
            if (line.charAt(at) == '"') {
                throw new NotUnderstood("what holds a quote must stand in quotes itself, with \\\" inside");
            }
            at++;
        }
        return line.substring(from, at).strip();
    }

    private String quoted() throws NotUnderstood {
        StringBuilder value = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw new NotUnderstood("a quote is opened and not closed");
    }

    private char escaped() throws NotUnderstood {
        char c = at < line.length() ? line.charAt(at++) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case '"', '\\' -> c;
            default -> throw new NotUnderstood("inside quotes a \\ is followed by \", n or another \\");
        };
    }

    private void skipSpace() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }
}
