package org.nobo.illuminate.publish;

import org.nobo.words.Words;

/** What a community agreed on, what that means in practice, and how it came about. */
final class CharterPage {
    static final String PATH = "charter";

    private CharterPage() {}

    static String of(Front front, Words words, Page page) {
        String title = words.label("page.charter.title", "community", Shown.line(front.name()));
        Html html = page.begin(new Page.Head(title, Shown.line(front.purpose()), PATH, PATH + ".md", "card.png"));
        page.home(html);
        page.content(html);
        html.open("article", "class", "about").text("\n");
        html.element("h1", title, "dir", "auto").text("\n");
        html.open("div", "class", "purpose")
                .text("\n")
                .paragraphs(Shown.text(front.purpose()))
                .closeLine();
        values(html, front, words);
        html.element("h2", words.label("charter.past.heading")).text("\n");
        front.charter().forEach(version -> version(html, version));
        html.closeLine();
        return page.end(html, PATH + ".md");
    }

    private static void values(Html html, Front front, Words words) {
        if (front.values().isEmpty()) {
            return;
        }
        html.element("h2", words.label("charter.values.heading")).text("\n");
        html.open("dl", "class", "values").text("\n");
        for (Front.Value value : front.values()) {
            html.open("div")
                    .element("dt", Shown.line(value.name()), "dir", "auto")
                    .element("dd", Shown.line(value.meaning()), "dir", "auto")
                    .closeLine();
        }
        html.closeLine();
    }

    private static void version(Html html, Front.Version version) {
        html.element("p", Shown.line(version.since()), "dir", "auto").text("\n");
        if (!version.changes().isEmpty()) {
            html.open("ul").text("\n");
            version.changes()
                    .forEach(change -> html.element("li", Shown.line(change), "dir", "auto")
                            .text("\n"));
            html.closeLine();
        }
    }
}
