package org.nobo.resource.knowhow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes HTML tags out of Markdown and leaves the words, and line breaks where the tags made some. What is left is
 * Markdown still.
 */
final class Tags {
    private static final Set<String> PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tr",
            "ul");
    private static final Set<String> UNREAD = Set.of("script", "style", "svg");
    private static final Pattern ALT =
            Pattern.compile("\\balt\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)')", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final StringBuilder left = new StringBuilder();
    private int at;

    private Tags(String html) {
        this.html = html;
    }

    static String without(String html) {
        return new Tags(html).strip();
    }

    private String strip() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0 || open + 1 >= html.length()) {
                break;
            }
            left.append(html, at, open);
            at = open;
            skipTag();
        }
        left.append(html, Math.min(at, html.length()), html.length());
        return left.toString();
    }

    private void skipTag() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            skipPast(">");
        } else {
            int end = endOfTag();
            String name = name();
            if (name.isEmpty() || end < 0) {
                left.append('<');
                at++;
            } else {
                String tag = html.substring(at, end);
                replace(name, tag);
                at = end;
                skipUnread(name, tag);
            }
        }
    }

    private void skipUnread(String name, String tag) {
        if (UNREAD.contains(name) && !tag.startsWith("</") && !tag.endsWith("/>")) {
            skipPast("</" + name);
            skipPast(">");
        }
    }

    private void skipPast(String mark) {
        int found = html.indexOf(mark, at);
        at = found < 0 ? html.length() : found + mark.length();
    }

    /** Behind the {@code >} that ends the tag here, whatever stands in quotes; -1 when there is none. */
    private int endOfTag() {
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return -1;
    }

    private String name() {
        int start = at + (html.startsWith("</", at) ? 2 : 1);
        int end = start;
        while (end < html.length() && isNameLetter(html.charAt(end))) {
            end++;
        }
        String name = html.substring(start, end).toLowerCase(Locale.ROOT);
        return !name.isEmpty() && Character.isLetter(name.charAt(0)) ? name : "";
    }

    private static boolean isNameLetter(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-');
    }

    private void replace(String name, String tag) {
        if (PARAGRAPHS.contains(name)) {
            left.append("\n\n");
        } else {
            switch (name) {
                case "br" -> left.append("  \n");
                case "li" -> left.append(tag.startsWith("</") ? "\n" : "\n- ");
                case "td", "th" -> left.append(' ');
                case "img" -> left.append(altOf(tag));
                default -> {}
            }
        }
    }

    private static String altOf(String tag) {
        Matcher alt = ALT.matcher(tag);
        if (!alt.find()) {
            return "";
        }
        String words = alt.group(1) == null ? alt.group(2) : alt.group(1);
        return Pictures.described(words);
    }
}
