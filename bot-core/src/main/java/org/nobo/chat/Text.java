package org.nobo.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message says, as typed parts, so that an adapter can render the bot's own Markdown and at the same time show
 * what people typed exactly as they typed it.
 */
public record Text(List<Part> parts) {

    /** Nothing said. */
    public static final Text EMPTY = new Text(List.of());

    public Text {
        parts = List.copyOf(parts);
    }

    /** One piece of a text. */
    public sealed interface Part {}

    /**
     * The bot's own words, in a small Markdown: {@code **strong**}, {@code *emphasis*}, {@code `code`}, lists with
     * {@code - }, {@code > } quotes, blank lines between paragraphs. Nothing a person typed ever stands in here.
     */
    public record Markdown(String source) implements Part {}

    /** What somebody typed. It is shown as typed: it pings nobody, links nothing, formats nothing. */
    public record Said(String words) implements Part {}

    /** What somebody typed, shown strong. As harmless as {@link Said}. */
    public record Strong(String words) implements Part {}

    /** A passage set apart as a quotation. */
    public record Quote(Text text) implements Part {}

    /** Somebody, in a way that tells them. */
    public record Mention(Account who, String name) implements Part {}

    /** All who have a role, in a way that tells them. Stands only where a leader wanted it. */
    public record RoleMention(Role role) implements Part {}

    /** A channel, in a way that leads there. */
    public record ChannelLink(Place.Channel channel, String name) implements Part {}

    /** A link out. The label may have been typed by somebody; the target has been checked to be http or https. */
    public record Link(String label, URI target) implements Part {}

    /** The bot's own words. */
    public static Text of(String markdown) {
        return new Text(List.of(new Markdown(markdown)));
    }

    /** Words somebody typed. */
    public static Text said(String words) {
        return new Text(List.of(new Said(words)));
    }

    /** This text and then the other, directly behind it. */
    public Text plus(Text other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Text(all);
    }

    /** This text and then the other, as a paragraph of its own. */
    public Text paragraph(Text other) {
        if (parts.isEmpty()) {
            return other;
        }
        return other.parts.isEmpty() ? this : plus(of("\n\n")).plus(other);
    }

    /** This text and then the other, on a line of its own. */
    public Text line(Text other) {
        if (parts.isEmpty()) {
            return other;
        }
        return other.parts.isEmpty() ? this : plus(of("\n")).plus(other);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The words alone, for logs of a test, notifications and comparisons: mentions as {@code @name}. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Part part : parts) {
            plain.append(
                    switch (part) {
                        case Markdown(String source) -> source;
                        case Said(String words) -> words;
                        case Strong(String words) -> words;
                        case Quote(Text text) -> "\n> " + text.plain().replace("\n", "\n> ");
                        case Mention(Account who, String name) -> "@" + name;
                        case RoleMention(Role role) -> "@" + role.name();
                        case ChannelLink(Place.Channel channel, String name) -> "#" + name;
                        case Link(String label, URI target) -> label + " (" + target + ")";
                    });
        }
        return plain.toString();
    }
}
