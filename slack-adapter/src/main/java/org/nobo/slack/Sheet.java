package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nobo.slack.Line.Kind;
import org.nobo.slack.Line.Look;

/** Lines that stand together in one message. */
record Sheet(List<Line> lines) {
    /** Slack counts about 13,000 characters of all blocks of a message; titles and buttons want some of them. */
    static final int MOST = 9_000;

    Sheet {
        lines = List.copyOf(lines);
    }

    /** As many sheets as these lines need, one at least; none ends or begins with an empty line. */
    static List<Sheet> of(List<Line> lines) {
        List<Sheet> sheets = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        int size = 0;
        for (Line line : lines) {
            for (Line piece : line.within(MOST)) {
                if (size + piece.size() > MOST) {
                    sheets.add(new Sheet(trimmed(open)));
                    open.clear();
                    size = 0;
                }
                open.add(piece);
                size += piece.size();
            }
        }
        sheets.add(new Sheet(trimmed(open)));
        return sheets.stream()
                .filter(sheet -> !sheet.isEmpty() || sheets.size() == 1)
                .toList();
    }

    private static List<Line> trimmed(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).atoms().isEmpty()) {
            from++;
        }
        while (to > from && lines.get(to - 1).atoms().isEmpty()) {
            to--;
        }
        return List.copyOf(lines.subList(from, to));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** One rich text block; nothing for an empty sheet. */
    List<JsonObject> blocks() {
        if (isEmpty()) {
            return List.of();
        }
        List<JsonObject> elements = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size() && lines.get(to).kind() == lines.get(from).kind()) {
                to++;
            }
            List<Line> alike = trimmed(lines.subList(from, to));
            if (!alike.isEmpty()) {
                elements.add(element(alike));
            }
            from = to;
        }
        return List.of(Wire.object("type", "rich_text", "elements", Wire.array(elements)));
    }

    private static JsonObject element(List<Line> alike) {
        return switch (alike.getFirst().kind()) {
            case PLAIN -> Wire.object("type", "rich_text_section", "elements", Wire.array(rows(alike)));
            case QUOTE -> Wire.object("type", "rich_text_quote", "elements", Wire.array(rows(alike)));
            case ITEM ->
                Wire.object(
                        "type", "rich_text_list",
                        "style", "bullet",
                        "elements", Wire.array(alike.stream().map(Sheet::item).toList()));
        };
    }

    private static JsonObject item(Line line) {
        List<JsonObject> atoms = line.atoms().stream().map(Sheet::wire).toList();
        return Wire.object("type", "rich_text_section", "elements", Wire.array(atoms));
    }

    private static List<JsonObject> rows(List<Line> alike) {
        List<JsonObject> elements = new ArrayList<>();
        for (Line line : alike) {
            if (!elements.isEmpty()) {
                elements.add(Wire.object("type", "text", "text", "\n"));
            }
            line.atoms().forEach(atom -> elements.add(wire(atom)));
        }
        return elements;
    }

    private static JsonObject wire(Line.Atom atom) {
        return switch (atom) {
            case Line.Words(String text, Look look) -> Wire.object("type", "text", "text", text, "style", style(look));
            case Line.Mention(String user, String name) -> Wire.object("type", "user", "user_id", user);
            case Line.Group(String id, String name) -> Wire.object("type", "usergroup", "usergroup_id", id);
            case Line.ChannelLink(String channel, String name) -> Wire.object("type", "channel", "channel_id", channel);
            case Line.Link(String url, String label, Look look) ->
                Wire.object("type", "link", "url", url, "text", label, "style", style(look));
        };
    }

    private static JsonObject style(Look look) {
        return look.isPlain()
                ? null
                : Wire.object(
                        "bold", look.strong() ? true : null,
                        "italic", look.soft() ? true : null,
                        "code", look.code() ? true : null);
    }

    /**
     * The words alone, for notifications and screen readers, escaped as Slack reads them there. Only a channel stands as a
     * link, for Slack alone knows what it is called.
     */
    String notified() {
        return lines.stream()
                .map(line -> (line.kind() == Kind.ITEM ? "• " : "") + words(line))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Line line) {
        return line.atoms().stream()
                .map(atom -> switch (atom) {
                    case Line.Words words -> Card.escaped(words.text());
                    case Line.Mention mention -> Card.escaped("@" + mention.name());
                    case Line.Group group -> Card.escaped("@" + group.name());
                    case Line.ChannelLink link -> "<#" + Card.escaped(link.channel()) + ">";
                    case Line.Link link -> Card.escaped(link.label());
                })
                .collect(Collectors.joining());
    }
}
