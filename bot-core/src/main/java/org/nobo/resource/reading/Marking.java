package org.nobo.resource.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes down as Markdown what a parser tells of a document: headings, paragraphs, lists and links. */
final class Marking extends DefaultHandler {
    /** So many characters are about a thousand pages; what goes on after that is no article. */
    static final int MOST = 4 << 20;

    private static final Pattern SIGNS = Pattern.compile("([\\\\`*_\\[\\]<>])");
    private static final Pattern BEGINNINGS = Pattern.compile("^(\\s*)([#+-]|\\d+[.)])(?=\\s|$)");

    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final Deque<String> links = new ArrayDeque<>();
    private String title = "";
    private String beginning = "";
    private int silent;
    private boolean inTitle;

    /** There is more in it than anybody reads. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    String markdown() {
        endBlock();
        String text = markdown.toString().strip();
        boolean begins = text.startsWith("# ");
        return title.isBlank() || begins ? text : "# " + escaped(title.strip()) + "\n\n" + text;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "title" -> inTitle = true;
            case "script", "style", "nav", "head" -> silent += name.equals("head") ? 0 : 1;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> begin("#".repeat(name.charAt(1) - '0') + " ");
            case "li" -> begin("- ");
            case "p", "div", "tr", "table", "section", "article", "blockquote", "ul", "ol", "pre" -> endBlock();
            case "td", "th" -> words.append(words.isEmpty() ? "" : " · ");
            case "br" -> words.append('\n');
            case "a" -> {
                String target = attributes.getValue("href");
                boolean web = target != null && target.matches("(?i)https?://[^\\s<>()]+");
                links.push(web ? target : "");
                words.append(web ? "[" : "");
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "title" -> inTitle = false;
            case "script", "style", "nav" -> silent--;
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "div", "tr", "blockquote", "pre" -> endBlock();
            case "a" -> {
                String target = links.isEmpty() ? "" : links.pop();
                words.append(target.isEmpty() ? "" : "](" + target + ")");
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (markdown.length() + words.length() + length > MOST) {
            throw new TooLong();
        }
        String text = new String(characters, start, length).replace('\n', ' ');
        if (inTitle) {
            title += text;
        } else if (silent == 0) {
            words.append(escaped(text));
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        words.append(' ');
    }

    private void begin(String with) {
        endBlock();
        beginning = with;
    }

    private void endBlock() {
        String said = words.toString()
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
        if (beginning.startsWith("#")) {
            said = said.replace('\n', ' ');
        }
        if (!said.isEmpty()) {
            markdown.append(beginning)
                    .append(beginning.isEmpty() ? notBegun(said) : said)
                    .append(beginning.equals("- ") ? "\n" : "\n\n");
        }
        words.setLength(0);
        beginning = "";
    }

    /** A line of text as such, and no heading or point of a list. */
    static String asText(String line) {
        return notBegun(escaped(line));
    }

    private static String notBegun(String line) {
        return BEGINNINGS.matcher(line).replaceAll("$1\\\\$2");
    }

    /** What stands in a document is text, whatever signs are in it. */
    static String escaped(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$1");
    }
}
