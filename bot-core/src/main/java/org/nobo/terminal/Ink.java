package org.nobo.terminal;

import java.util.Set;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Colours, and what each is for. */
final class Ink {
    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle STRONG = PLAIN.bold();
    static final AttributedStyle QUIET = PLAIN.faint();
    static final AttributedStyle SAID = PLAIN.foreground(AttributedStyle.CYAN);
    static final AttributedStyle WHISPERED = PLAIN.foreground(AttributedStyle.MAGENTA);
    static final AttributedStyle CHANGED = PLAIN.foreground(AttributedStyle.YELLOW);
    static final AttributedStyle NUMBER =
            PLAIN.foreground(AttributedStyle.GREEN).bold();
    static final AttributedStyle DANGER = PLAIN.foreground(AttributedStyle.RED);

    private Ink() {}

    static AttributedString of(String words, AttributedStyle style) {
        return new AttributedString(words, style);
    }

    static AttributedStyle of(Set<Prose.Look> looks) {
        AttributedStyle style = PLAIN;
        for (Prose.Look look : looks) {
            style = switch (look) {
                case STRONG -> style.bold();
                case EMPHASIS -> style.italic();
                case CODE -> style.foreground(AttributedStyle.CYAN);
                case NAME -> style.foreground(AttributedStyle.BLUE).bold();
                case LINK -> style.underline();
            };
        }
        return style;
    }
}
