package org.nobo.illuminate.publish;

import java.util.List;
import org.nobo.words.Words;

/** The list of stories, and on its first page who tells them. */
final class FrontPage {
    static final int STORIES = 50;
    private static final int EXCERPT = 220;

    private final Front front;
    private final Words words;
    private final Page page;

    FrontPage(Front front, Words words) {
        this.front = front;
        this.words = words;
        this.page = new Page(front, words, "");
    }

    /** The page of this number, from 1, without its ending. */
    static String path(int number) {
        return number == 1 ? "index" : "stories-" + number;
    }

    static int pages(int stories) {
        return Math.max(1, (stories + STORIES - 1) / STORIES);
    }

    /**
     * One page of the list.
     *
     * @param all every story there is, the newest first
     */
    String of(int number, List<PublishedStory> all) {
        String name = Shown.line(front.name());
        String title = number == 1 ? name : words.label("page.number", "community", name, "number", number);
        Html html = page.begin(title, Shown.line(front.purpose()), path(1));
        if (number == 1) {
            page.content(html);
            about(html);
        } else {
            page.home(html);
            page.content(html);
        }
        html.open("section", "class", "stories", "aria-labelledby", "stories").text("\n");
        html.element(number == 1 ? "h2" : "h1", words.label("page.stories"), "id", "stories")
                .text("\n");
        list(html, all.subList((number - 1) * STORIES, Math.min(number * STORIES, all.size())));
        turning(html, number, pages(all.size()));
        html.closeLine();
        return page.end(html, path(1));
    }

    private void about(Html html) {
        html.open("section", "class", "about").text("\n");
        html.element("h1", Shown.line(front.name()), "dir", "auto").text("\n");
        html.open("div", "class", "purpose")
                .text("\n")
                .paragraphs(Shown.text(front.purpose()))
                .closeLine();
        if (!front.values().isEmpty()) {
            html.element("h2", words.label("page.values")).text("\n");
            html.open("dl", "class", "values").text("\n");
            for (Front.Value value : front.values()) {
                html.open("div").element("dt", value.name(), "dir", "auto");
                html.element("dd", value.meaning(), "dir", "auto").closeLine();
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private void list(Html html, List<PublishedStory> stories) {
        if (stories.isEmpty()) {
            html.element("p", words.label("page.none")).text("\n");
            return;
        }
        html.open("ul").text("\n");
        stories.forEach(story -> entry(html, story));
        html.closeLine();
    }

    private void entry(Html html, PublishedStory story) {
        html.open("li").open("article").text("\n");
        html.open("h3", "dir", "auto")
                .element("a", story.heading(), "href", story.path() + ".html")
                .closeLine();
        html.open("p", "class", "by");
        page.by(html, story);
        html.text(" · ");
        page.date(html, story.told());
        html.closeLine();
        String excerpt = story.beginning(EXCERPT);
        if (!excerpt.equals(story.heading())) {
            html.element("p", excerpt, "class", "excerpt", "dir", "auto").text("\n");
        }
        html.close().closeLine();
    }

    private void turning(Html html, int number, int pages) {
        if (pages == 1) {
            return;
        }
        html.open("nav", "aria-label", words.label("page.more")).open("p");
        if (number > 1) {
            html.element("a", words.label("stories.newer"), "href", path(number - 1) + ".html", "rel", "prev")
                    .text(" ");
        }
        if (number < pages) {
            html.element("a", words.label("stories.older"), "href", path(number + 1) + ".html", "rel", "next");
        }
        html.close().closeLine();
    }
}
