package org.nobo.illuminate.publish;

import java.util.List;
import org.nobo.words.Words;

/** The first page: who we are, and the newest stories; and behind it the older ones. */
final class FrontPage {
    static final String PATH = "index";
    /** What the names of the older pages begin with. */
    static final String OTHERS = "stories";

    /** So many questions are shown on the first page; the others are found from the stories that answer them. */
    private static final int QUESTIONS = 8;

    private final Front front;
    private final Words words;
    private final Page page;
    private final StoryList list;

    FrontPage(Front front, Words words, Page page) {
        this.front = front;
        this.words = words;
        this.page = page;
        this.list = new StoryList(words, page);
    }

    /**
     * One page of the list.
     *
     * @param values those with stories
     * @param questions those with stories, the one asked last first
     */
    String of(Leaf leaf, List<Topic> values, List<Topic> questions) {
        String name = Shown.line(front.name());
        boolean first = leaf.isFirst();
        String title = first ? name : words.label("page.earlier", "community", name, "date", newest(leaf));
        Html html = page.begin(
                new Page.Head(title, Shown.line(front.purpose()), leaf.path(), first ? PATH + ".md" : "", "card.png"));
        if (first) {
            page.content(html);
            about(html, values);
        } else {
            page.home(html);
            page.content(html);
        }
        html.open("section", "class", "stories", "aria-labelledby", "stories").text("\n");
        html.element(first ? "h2" : "h1", words.label("page.stories"), "id", "stories")
                .text("\n");
        list.write(html, leaf.stories(), first ? "h3" : "h2");
        list.turning(html, leaf);
        html.closeLine();
        if (first && !questions.isEmpty()) {
            questions(html, questions);
        }
        return page.end(html, first ? PATH + ".md" : "");
    }

    private String newest(Leaf leaf) {
        return Page.date(words, leaf.stories().getFirst().published());
    }

    private void about(Html html, List<Topic> values) {
        html.open("section", "class", "about").text("\n");
        html.element("h1", Shown.line(front.name()), "dir", "auto").text("\n");
        html.open("div", "class", "purpose")
                .text("\n")
                .paragraphs(Shown.text(front.purpose()))
                .closeLine();
        if (!front.charter().isEmpty()) {
            html.open("p")
                    .element("a", words.label("page.charter"), "href", CharterPage.PATH + ".html")
                    .closeLine();
        }
        if (!front.values().isEmpty()) {
            html.element("h2", words.label("page.values")).text("\n");
            html.open("dl", "class", "values").text("\n");
            front.values().forEach(value -> value(html, value, values));
            html.closeLine();
        }
        html.closeLine();
    }

    private static void value(Html html, Front.Value value, List<Topic> values) {
        html.open("div").open("dt", "dir", "auto");
        if (values.stream().anyMatch(topic -> topic.path().equals(value.path()))) {
            html.element("a", value.name(), "href", value.path() + ".html");
        } else {
            html.text(value.name());
        }
        html.close().element("dd", value.meaning(), "dir", "auto").closeLine();
    }

    private void questions(Html html, List<Topic> questions) {
        html.open("section", "class", "questions", "aria-labelledby", "questions")
                .text("\n");
        html.element("h2", words.label("page.questions"), "id", "questions").text("\n");
        html.open("ul").text("\n");
        for (Topic question : questions.subList(0, Math.min(QUESTIONS, questions.size()))) {
            html.open("li", "dir", "auto")
                    .element("a", question.title(), "href", question.path() + ".html")
                    .closeLine();
        }
        html.close().closeLine();
    }
}
