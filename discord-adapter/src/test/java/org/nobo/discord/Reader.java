package org.nobo.discord;

import java.util.regex.Pattern;

/**
 * Reads Discord's Markdown back as its client shows it, as far as plain words go: written from Discord's rules, without
 * knowledge of how the adapter writes.
 */
final class Reader {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
    private static final Pattern STYLED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[*_~`|]");
    private static final Pattern LEADS_AWAY = Pattern.compile(
            "https?://|(?<!\\\\)(?:\\\\\\\\)*\\[|(?<!\\\\)(?:\\\\\\\\)*<|discord(?:app)?\\.(?:gg|com)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RINGS = Pattern.compile("@everyone|@here|<@[!&]?\\d+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_A_BLOCK =
            Pattern.compile("(?m)^[ \\t]*(?:#{1,3}|-#|[-+*]|>>>|>|\\d+[.)])(?=\\s|$)");

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[((?:\\\\.|[^\\]\\\\])*)]\\(<?[^)>]*>?\\)");

    private Reader() {}

    /** What a person sees. */
    static String shown(String markdown) {
        return ESCAPED.matcher(markdown.replace("\u200b", "")).replaceAll("$1");
    }

    /** What a person sees of a message of the bot: headings, quotes, styles and links as they look, not as they are written. */
    static String read(String markdown) {
        StringBuilder seen = new StringBuilder();
        for (String line : markdown.split("\n", -1)) {
            String words = line.replaceFirst("^> ?", "").replaceFirst("^#{1,3} ", "");
            seen.append(inline(words)).append('\n');
        }
        return seen.toString().strip();
    }

    private static String inline(String line) {
        String labels = LINK.matcher(line).replaceAll("$1");
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < labels.length(); i++) {
            char sign = labels.charAt(i);
            boolean escapes = sign == '\\' && i + 1 < labels.length() && isPunctuation(labels.charAt(i + 1));
            if (escapes) {
                seen.append(labels.charAt(++i));
            } else if ("*_`~|".indexOf(sign) < 0) {
                seen.append(sign);
            }
        }
        return seen.toString();
    }

    private static boolean isPunctuation(char sign) {
        return !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign);
    }

    static boolean isStyled(String markdown) {
        return STYLED.matcher(markdown).find();
    }

    static boolean leadsAway(String markdown) {
        return LEADS_AWAY.matcher(markdown).find();
    }

    static boolean rings(String markdown) {
        return RINGS.matcher(markdown).find();
    }

    static boolean beginsABlock(String markdown) {
        return BEGINS_A_BLOCK.matcher(markdown).find();
    }
}
