package org.nobo.slack;

import org.nobo.chat.WebDoor;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** A small page for whoever brings the bot in. Its words are ours and escaped, whatever stands in their gaps. */
final class Leaf {
    private static final Words WORDS = new Wordbook().english();

    private final StringBuilder page = new StringBuilder();

    private Leaf() {}

    static Leaf titled(String key) {
        String title = escaped(WORDS.label(key));
        Leaf leaf = new Leaf();
        leaf.page
                .append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<h1>")
                .append(title)
                .append("</h1>\n");
        return leaf;
    }

    Leaf says(String key, Object... namesAndValues) {
        for (String paragraph : WORDS.label(key, namesAndValues).split("\n+")) {
            page.append("<p>").append(escaped(paragraph)).append("</p>\n");
        }
        return this;
    }

    Leaf leads(String key, String there) {
        page.append("<p><a href=\"")
                .append(there)
                .append("\">")
                .append(escaped(WORDS.label(key)))
                .append("</a></p>\n");
        return this;
    }

    WebDoor.Answer answer(int status) {
        return new WebDoor.Answer(
                status, "text/html; charset=utf-8", page.append("</html>\n").toString());
    }

    private static String escaped(String words) {
        return Card.escaped(words).replace("\"", "&quot;");
    }
}
