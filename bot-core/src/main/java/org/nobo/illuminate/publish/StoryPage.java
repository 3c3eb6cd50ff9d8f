package org.nobo.illuminate.publish;

import org.nobo.words.Words;

/** The page of one story. */
final class StoryPage {
    private static final int ABOUT = 200;

    private StoryPage() {}

    static String of(PublishedStory story, Front front, Words words) {
        Page page = new Page(front, words, "../");
        String community = Shown.line(front.name());
        Html html = page.begin(
                words.label("page.title", "heading", story.heading(), "community", community),
                story.beginning(ABOUT),
                story.path());
        page.home(html);
        page.content(html);
        html.open("article", "class", "story").text("\n");
        html.element("h1", heading(story, words), "dir", "auto").text("\n");
        html.open("p", "class", "by");
        if (!story.title().isEmpty()) {
            page.by(html, story);
            html.text(" · ");
        }
        page.date(html, story.told());
        html.closeLine();
        story.asked().ifPresent(asked -> asked(html, asked, words));
        html.open("div", "class", "words").text("\n").paragraphs(story.words()).closeLine();
        html.closeLine();
        html.open("nav", "aria-label", words.label("page.onwards")).open("p");
        html.element("a", words.label("page.all"), "href", "../index.html")
                .close()
                .closeLine();
        return page.end(html, story.path());
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

    private static void asked(Html html, String asked, Words words) {
        html.open("aside", "class", "asked").text("\n");
        html.element("h2", words.label("page.asked"))
                .text("\n")
                .paragraphs(asked)
                .closeLine();
    }
}
