package org.nobo.illuminate.publish;

import java.util.List;
import org.nobo.words.Words;

/** A list of stories on a page, and the way to the newer and older ones. */
final class StoryList {
    private static final int EXCERPT = 220;

    private final Words words;
    private final Page page;

    StoryList(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(Html html, List<PublishedStory> stories, String level) {
        if (stories.isEmpty()) {
            html.element("p", words.label("page.none")).text("\n");
            return;
        }
        html.open("ul").text("\n");
        stories.forEach(story -> entry(html, story, level));
        html.closeLine();
    }

    private void entry(Html html, PublishedStory story, String level) {
        html.open("li").open("article").text("\n");
        html.open(level, page.own(story, "dir", "auto"))
                .element("a", story.heading(), "href", page.root() + story.path() + ".html")
                .closeLine();
        html.open("p", "class", "by");
        page.by(html, story);
        html.text(" · ");
        page.date(html, story.told());
        html.closeLine();
        String excerpt = story.belowHeading(EXCERPT);
        if (!excerpt.isEmpty() && !excerpt.equals(story.heading())) {
            html.open("p", page.own(story, "class", "excerpt", "dir", "auto"))
                    .text(excerpt)
                    .closeLine();
        }
        html.close().closeLine();
    }

    void turning(Html html, Leaf leaf) {
        if (leaf.isAlone()) {
            return;
        }
        html.open("nav", "class", "turning", "aria-label", words.label("page.more"))
                .open("p");
        leaf.newer().ifPresent(newer -> {
            link(html, newer, "stories.newer", "prev");
            html.text(" ");
        });
        leaf.older().ifPresent(older -> link(html, older, "stories.older", "next"));
        html.close().closeLine();
    }

    private void link(Html html, String path, String label, String relation) {
        html.element("a", words.label(label), "href", page.root() + path + ".html", "rel", relation);
    }
}
