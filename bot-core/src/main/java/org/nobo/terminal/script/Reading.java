package org.nobo.terminal.script;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Person;

/** Reads a line of a talk. */
public final class Reading {
    /** A name stands for somebody in a line: a word without the signs that end it. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.'-]*";

    private static final Pattern SAYS = Pattern.compile("(" + NAME + ")(?:\\s+#([^\\s:#]+))?\\s*:(.*)", Pattern.DOTALL);
    private static final Pattern REPLIES = Pattern.compile("(" + NAME + ")\\s*>(.*)", Pattern.DOTALL);
    private static final Pattern DOES = Pattern.compile("(" + NAME + ")\\s+(\\S+)(.*)", Pattern.DOTALL);
    private static final Pattern EMOJI = Pattern.compile(":([^\\s:]+):");

    private Reading() {}

    /**
     * What a line means.
     *
     * @return empty for a remark and for a line with nothing on it
     */
    public static Optional<Line> of(String written) throws NotUnderstood {
        String line = written.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        return Optional.of(read(line));
    }

    /** Whether somebody can be called this in a talk. */
    public static boolean isName(String word) {
        return word.matches(NAME) && !isReserved(word);
    }

    private static Line read(String line) throws NotUnderstood {
        Matcher says = SAYS.matcher(line);
        if (says.matches()) {
            return new Line.Says(
                    name(says.group(1)), Optional.ofNullable(says.group(2)), filled(says.group(3), "the colon"));
        }
        Matcher replies = REPLIES.matcher(line);
        if (replies.matches()) {
            return new Line.Replies(name(replies.group(1)), filled(replies.group(2), ">"));
        }
        Matcher does = DOES.matcher(line);
        if (!does.matches()) {
            throw unknown(line);
        }
        return act(does.group(1), does.group(2), does.group(3).strip(), line);
    }

    private static Line act(String who, String verb, String rest, String line) throws NotUnderstood {
        if (who.equals("wait")) {
            return new Line.Waits(Span.of((verb + rest).replace(" ", ""))
                    .orElseThrow(() -> new NotUnderstood("a time looks like 30s, 10m, 2h or 3d, up to 3650d")));
        }
        if (who.equals("community")) {
            return new Line.Enters(new Values(line.substring(who.length())).rest("a community's name"));
        }
        return switch (verb) {
            case "joins" -> new Line.Joins(who, kind(rest));
            case "leaves" -> alone(new Line.Leaves(who), verb, rest);
            case "is" -> presence(who, rest);
            case "picks" -> new Line.Picks(who, Values.list(rest));
            case "fills" -> new Line.Fills(who, Values.entries(rest));
            case "reacts" -> new Line.Reacts(who, emoji(rest));
            case "edits" -> new Line.Edits(who, filled(rest, "\"edits\""));
            case "deletes" -> alone(new Line.Deletes(who), verb, rest);
            case "uses" -> new Line.Uses(who, new Values(rest).rest("a shortcut's name"));
            case "founds" -> new Line.Founds(who, new Values(rest).rest("a community's name"));
            case "opens" -> home(who, rest);
            case "attaches" -> attachment(who, rest);
            default -> throw unknown(line);
        };
    }

    private static Person.Kind kind(String rest) throws NotUnderstood {
        return switch (rest.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)) {
            case "" -> Person.Kind.MEMBER;
            case "as guest" -> Person.Kind.GUEST;
            case "as bot" -> Person.Kind.BOT;
            default -> throw new NotUnderstood("after \"joins\" stands nothing, \"as guest\" or \"as bot\"");
        };
    }

    private static Line presence(String who, String rest) throws NotUnderstood {
        if (rest.equals("back")) {
            return new Line.IsBack(who);
        }
        Optional<Duration> time = rest.startsWith("away ")
                ? Span.of(rest.substring("away ".length()).replace(" ", ""))
                : Optional.empty();
        if (time.isEmpty() && !rest.equals("away")) {
            throw new NotUnderstood("somebody is back, or is away, or is away for a time such as 3d");
        }
        return new Line.IsAway(who, time);
    }

    private static String emoji(String rest) throws NotUnderstood {
        Matcher emoji = EMOJI.matcher(rest);
        if (!emoji.matches()) {
            throw new NotUnderstood("after \"reacts\" stands one emoji by its name, such as :tada:");
        }
        return emoji.group(1);
    }

    private static Line home(String who, String rest) throws NotUnderstood {
        if (!rest.equals("home")) {
            throw new NotUnderstood("only home can be opened: " + who + " opens home");
        }
        return new Line.OpensHome(who);
    }

    private static Line attachment(String who, String rest) throws NotUnderstood {
        Values values = new Values(rest);
        String file = values.word("a file");
        if (values.atEnd()) {
            throw new NotUnderstood("say in quotes what " + file + " shows: " + who + " attaches " + file + " \"…\"");
        }
        return new Line.Attaches(who, file, values.rest("what it shows"));
    }

    private static Line alone(Line line, String verb, String rest) throws NotUnderstood {
        if (!rest.isEmpty()) {
            throw new NotUnderstood("nothing stands after \"" + verb + "\"");
        }
        return line;
    }

    private static String filled(String text, String after) throws NotUnderstood {
        if (text.isBlank()) {
            throw new NotUnderstood("nothing stands after " + after);
        }
        return text.strip();
    }

    private static String name(String word) throws NotUnderstood {
        if (isReserved(word)) {
            throw new NotUnderstood("nobody can be called \"" + word + "\"");
        }
        return word;
    }

    private static boolean isReserved(String word) {
        return word.equals("wait") || word.equals("community") || word.equalsIgnoreCase("nobo");
    }

    private static NotUnderstood unknown(String line) {
        return new NotUnderstood(
                "\"" + shortened(line)
                        + "\" is no line of a talk; lines look like: ann joins, ann: text, ann #general: text, ann picks Label");
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
