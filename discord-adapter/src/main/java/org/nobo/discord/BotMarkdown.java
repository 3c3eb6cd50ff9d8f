package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Text;

/**
 * Reads the small Markdown of the bot's own words: strong, emphasis, code, bullets, quotes. A style may go over what is
 * put in between, as in {@code **{name}**}. What is not in this Markdown is a sign like any other, so that a stray
 * underscore does not turn half a sentence slanted.
 */
final class BotMarkdown {
    private static final String MEANS_SOMETHING = "\\*_~|<[]@#";

    /** Stands in the source for a part that is no Markdown. */
    private static final char PUT_IN = '\uFFFC';

    private final String source;
    private final List<Text.Part> putIn = new ArrayList<>();
    private int style;

    BotMarkdown(Text text) {
        StringBuilder whole = new StringBuilder();
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Markdown(String words)) {
                whole.append(words.replace("\r\n", "\n").replace(PUT_IN, ' '));
            } else {
                whole.append(PUT_IN);
                putIn.add(part);
            }
        }
        source = whole.toString();
    }

    /** Takes a sign of the bot's own. */
    interface Signs {
        void take(String sign, Atom.Kind kind, int style);
    }

    /** Takes what is put in between. */
    interface Others {
        void take(Text.Part part, int style);
    }

    void read(Signs signs, Others others) {
        int at = 0;
        int next = 0;
        while (at < source.length()) {
            int marker = marker(at);
            if (marker > 0) {
                at += marker;
            } else if (source.charAt(at) == PUT_IN) {
                others.take(putIn.get(next++), style & ~Atom.CODE);
                at++;
            } else {
                at += isEscape(at) ? 1 : 0;
                String sign = Character.toString(source.codePointAt(at));
                signs.take(sign, kind(sign), style);
                at += sign.length();
            }
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
        return !source.startsWith("**", at) && toggles("*", Atom.EMPHASIS, at) ? 1 : 0;
    }

    private boolean toggles(String marker, int which, int at) {
        if (!source.startsWith(marker, at)) {
            return false;
        }
        int behind = at + marker.length();
        boolean opens = (style & which) == 0;
        boolean fits = opens ? source.indexOf(marker, behind) > 0 && !isSpace(behind) : !isSpace(at - 1);
        style = fits ? style ^ which : style;
        return fits;
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= source.length() || Character.isWhitespace(source.charAt(at));
    }
}
