package org.nobo.illuminate.publish;

import org.nobo.words.Words;

/** The page of one story. */
final class StoryPage {
    private static final int ABOUT = 200;

    private StoryPage() {}

    static String of(PublishedStory story, Page page) {
        Words words = page.words();
        String community = Shown.line(page.front().name());
        Html html = page.begin(new Page.Head(
                words.label("page.title", "heading", story.heading(), "community", community),
                story.beginning(ABOUT),
                story.path(),
                story.path() + ".md",
                story.card()));
        page.home(html);
        page.content(html);
        html.open("article", "class", "story").text("\n");
        String[] title = story.title().isEmpty() ? new String[] {"dir", "auto"} : page.own(story, "dir", "auto");
        html.element("h1", heading(story, words), title).text("\n");
        html.open("p", "class", "by");
        if (!story.title().isEmpty()) {
            page.by(html, story);
            html.text(" · ");
        }
        page.date(html, story.told());
        html.closeLine();
        asked(html, story, page);
        html.open("div", page.own(story, "class", "words"))
                .text("\n")
                .paragraphs(story.words())
                .closeLine();
        pictures(html, story, page);
        value(html, story, page);
        html.closeLine();
        html.open("nav", "aria-label", words.label("page.onwards")).open("p");
        html.element("a", words.label("page.all"), "href", "../index.html")
                .close()
                .closeLine();
        return page.end(html, story.path() + ".md");
    }

    /** Where there is no title, the words speak for themselves, and who told them stands above. */
    private static String heading(PublishedStory story, Words words) {
        if (!story.title().isEmpty()) {
            return story.title();
        }
        return story.by()
                .map(name -> words.label("page.told", "name", name))
                .orElseGet(() -> words.label("page.told.unnamed"));
    }

    private static void asked(Html html, PublishedStory story, Page page) {
        if (story.asked().isEmpty()) {
            return;
        }
        html.open("aside", "class", "asked", "aria-labelledby", "asked").text("\n");
        html.element("h2", page.words().label("page.asked"), "id", "asked")
                .text("\n")
                .paragraphs(story.asked().get());
        html.open("p", "class", "others")
                .element(
                        "a",
                        page.words().label("page.asked.others"),
                        "href",
                        page.root() + story.question().orElseThrow() + ".html")
                .closeLine();
        html.closeLine();
    }

    /** With their sizes, so that nothing moves when they come. */
    private static void pictures(Html html, PublishedStory story, Page page) {
        for (PublishedStory.Shot shot : story.pictures()) {
            html.open("figure", page.own(story))
                    .empty(
                            "img",
                            "src",
                            page.root() + story.path(shot),
                            "alt",
                            shot.alt(),
                            "width",
                            String.valueOf(shot.width()),
                            "height",
                            String.valueOf(shot.height()),
                            "loading",
                            "lazy");
            html.closeLine();
        }
    }

    private static void value(Html html, PublishedStory story, Page page) {
        story.value().ifPresent(value -> {
            html.open("p", "class", "shows").text(page.words().label("page.shows") + " ");
            html.element("a", value.name(), "href", page.root() + value.path() + ".html")
                    .closeLine();
        });
    }
}
