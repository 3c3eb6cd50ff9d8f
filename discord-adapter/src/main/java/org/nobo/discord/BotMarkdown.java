package org.nobo.discord;

import java.util.List;

/**
 * Reads the small Markdown of the bot's own words: strong, emphasis, code, bullets, quotes. What is not in it is a sign
 * like any other, so that a stray underscore does not turn half a sentence slanted.
 */
final class BotMarkdown {
    private static final String MEANS_SOMETHING = "\\*_~|<[]@#";

    private final String source;
    private int style;

    BotMarkdown(String source) {
        this.source = source;
    }

    void into(List<Atom> atoms, boolean quoted) {
        int at = 0;
        while (at < source.length()) {
            int marker = marker(at);
            if (marker > 0) {
                at += marker;
                continue;
            }
            if (isEscape(at)) {
                at++;
            }
            String sign = Character.toString(source.codePointAt(at));
            atoms.add(new Atom(sign, kind(sign), style, quoted, null));
            at += sign.length();
        }
    }

    private Atom.Kind kind(String sign) {
        boolean plain = (style & Atom.CODE) != 0 || !MEANS_SOMETHING.contains(sign);
        return plain ? Atom.Kind.LAYOUT : Atom.Kind.SIGN;
    }

    private boolean isEscape(int at) {
        return (style & Atom.CODE) == 0
                && source.charAt(at) == '\\'
                && at + 1 < source.length()
                && MEANS_SOMETHING.indexOf(source.charAt(at + 1)) >= 0;
    }

    /** How long the marker is that stands here and switches a style; 0 where none does. */
    private int marker(int at) {
        if (toggles("`", Atom.CODE, at)) {
            return 1;
        }
        if ((style & Atom.CODE) != 0) {
            return 0;
        }
        if (toggles("**", Atom.STRONG, at)) {
            return 2;
        }
        return toggles("*", Atom.EMPHASIS, at) ? 1 : 0;
    }

    private boolean toggles(String marker, int which, int at) {
        if (!source.startsWith(marker, at)) {
            return false;
        }
        int behind = at + marker.length();
        boolean opens = (style & which) == 0;
        if (opens && (source.indexOf(marker, behind) < 0 || isSpace(behind)) || !opens && isSpace(at - 1)) {
            return false;
        }
        style ^= which;
        return true;
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= source.length() || Character.isWhitespace(source.charAt(at));
    }
}
