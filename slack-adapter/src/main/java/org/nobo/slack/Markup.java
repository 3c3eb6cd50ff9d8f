package org.nobo.slack;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Account;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.slack.Line.Atom;
import org.nobo.slack.Line.Kind;
import org.nobo.slack.Line.Look;

/**
 * Makes lines of a text. Only the bot's own Markdown is read for structure; what somebody typed goes through as it is and
 * can begin no list, no quotation and no emphasis.
 */
final class Markup {
    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_URL = 2_000;

    private final PlatformId platform;
    private final List<Line> lines = new ArrayList<>();
    private final Emphasis open = new Emphasis();
    private Kind kind = Kind.PLAIN;
    private boolean atStart = true;

    private Markup(PlatformId platform) {
        this.platform = platform;
    }

    /**
     * @param platform whose accounts can be mentioned; others are named
     */
    static List<Line> lines(Text text, PlatformId platform) {
        Markup markup = new Markup(platform);
        markup.read(text, Kind.PLAIN);
        markup.endLine(Kind.PLAIN);
        return markup.lines;
    }

    private void read(Text text, Kind outside) {
        for (Text.Part part : text.parts()) {
            switch (part) {
                case Text.Markdown(String source) -> markdown(source, outside);
                case Text.Said(String words) -> put(new Line.Words(clean(words), Look.PLAIN));
                case Text.Strong(String words) -> put(new Line.Words(clean(words), Look.STRONG));
                case Text.Quote(Text quoted) -> quote(quoted, outside);
                case Text.Mention(Account who, String name) -> put(mention(who, name));
                case Text.RoleMention(Role role) -> put(role(role));
                case Text.ChannelLink(Place.Channel channel, String name) -> put(channel(channel, name));
                case Text.Link(String label, var target) -> link(clean(label), clean(target.toString()));
            }
        }
    }

    private void markdown(String source, Kind outside) {
        String[] rows = source.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (i > 0) {
                endLine(outside);
            }
            String row = atStart ? begin(clean(rows[i]), outside) : clean(rows[i]);
            if (!row.isEmpty()) {
                open.marked(row);
                atStart = false;
            }
        }
    }

    private String begin(String row, Kind outside) {
        if (outside == Kind.PLAIN && row.startsWith("- ")) {
            kind = Kind.ITEM;
            atStart = false;
            return row.substring(2);
        }
        if (outside == Kind.PLAIN && row.startsWith("> ")) {
            kind = Kind.QUOTE;
            atStart = false;
            return row.substring(2);
        }
        return outside == Kind.QUOTE && row.startsWith("- ") ? "• " + row.substring(2) : row;
    }

    private void quote(Text quoted, Kind outside) {
        if (!atStart) {
            endLine(outside);
        }
        kind = Kind.QUOTE;
        read(quoted, Kind.QUOTE);
        endLine(outside);
    }

    private void endLine(Kind next) {
        lines.add(new Line(kind, open.close()));
        kind = next;
        atStart = true;
    }

    private void put(Atom atom) {
        if (atom instanceof Line.Words(String text, Look look) && text.isEmpty()) {
            return;
        }
        open.atom(atom);
        atStart = false;
    }

    private Atom mention(Account who, String name) {
        return who.platform().equals(platform)
                ? new Line.Mention(who.user(), name)
                : new Line.Words("@" + clean(name), Look.PLAIN);
    }

    private Atom role(Role role) {
        return role.platform().equals(platform)
                ? new Line.Group(role.id(), role.name())
                : new Line.Words("@" + clean(role.name()), Look.PLAIN);
    }

    private Atom channel(Place.Channel channel, String name) {
        return channel.platform().equals(platform)
                ? new Line.ChannelLink(channel.id(), name)
                : new Line.Words("#" + clean(name), Look.PLAIN);
    }

    private void link(String label, String url) {
        if (url.length() > LONGEST_URL) {
            put(new Line.Words(label + " " + url, Look.PLAIN));
        } else if (label.isBlank() || label.length() > LONGEST_LABEL) {
            put(new Line.Words(label.isBlank() ? "" : label + " ", Look.PLAIN));
            put(new Line.Link(url, url, Look.PLAIN));
        } else {
            put(new Line.Link(url, label, Look.PLAIN));
        }
    }

    /** Without what no screen shows and no JSON likes: control characters and halves of characters. */
    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
