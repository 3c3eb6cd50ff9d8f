package org.nobo.terminal.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.Person;

/** Writes a line of a talk down, so that {@link Reading} reads the same from it. */
public final class Writing {
    private Writing() {}

    public static String of(Line line) {
        return switch (line) {
            case Line.Joins(String who, Person.Kind as) -> who + " joins" + kind(as);
            case Line.Leaves(String who) -> who + " leaves";
            case Line.IsAway(String who, Optional<Duration> time) ->
                who + " is away" + time.map(span -> " " + Span.written(span)).orElse("");
            case Line.IsBack(String who) -> who + " is back";
            case Line.Says says ->
                says.who() + says.channel().map(name -> " #" + name).orElse("") + ": " + oneLine(says.text());
            case Line.Replies(String who, String text) -> who + " > " + oneLine(text);
            case Line.Picks(String who, List<String> labels) ->
                who + " picks " + labels.stream().map(Writing::value).collect(Collectors.joining(", "));
            case Line.Fills(String who, List<Line.Entry> entries) ->
                who + " fills " + entries.stream().map(Writing::entry).collect(Collectors.joining("; "));
            case Line.Reacts(String who, String emoji) -> who + " reacts :" + emoji + ":";
            case Line.Edits(String who, String text) -> who + " edits " + oneLine(text);
            case Line.Deletes(String who) -> who + " deletes";
            case Line.Uses(String who, String shortcut) -> who + " uses " + quoted(shortcut);
            case Line.OpensHome(String who) -> who + " opens home";
            case Line.Attaches(String who, String file, String alt) ->
                who + " attaches " + quoted(file) + " " + quoted(alt);
            case Line.Waits waits -> "wait " + Span.written(waits.time());
            case Line.Founds(String who, String community) -> who + " founds " + quoted(community);
            case Line.Enters(String community) -> "community " + quoted(community);
        };
    }

    private static String kind(Person.Kind as) {
        return switch (as) {
            case MEMBER -> "";
            case GUEST -> " as guest";
            case BOT -> " as bot";
        };
    }

    private static String entry(Line.Entry entry) {
        return value(entry.label()) + " = " + value(entry.value());
    }

    /** Bare where that is safe. */
    private static String value(String value) {
        boolean safe = value.equals(value.strip()) && value.chars().noneMatch(c -> ",;=\"\n".indexOf(c) >= 0);
        return safe ? value : quoted(value);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** What people say stands on one line of a talk; a paragraph becomes a space. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R+", " ");
    }
}
