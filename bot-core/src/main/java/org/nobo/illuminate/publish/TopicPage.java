package org.nobo.illuminate.publish;

import org.nobo.words.Words;

/** The pages of a value, or of a question: the stories that show or answer it. */
final class TopicPage {
    private final Words words;
    private final Page page;
    private final StoryList list;

    TopicPage(Words words, Page page) {
        this.words = words;
        this.page = page;
        this.list = new StoryList(words, page);
    }

    /** One page of it. */
    String of(Topic topic, Leaf leaf, String community) {
        String title = words.label("page.title", "heading", topic.title(), "community", community);
        Html html = page.begin(new Page.Head(title, topic.about(), leaf.path(), "", "card.png"));
        page.home(html);
        page.content(html);
        html.open("section", "class", "stories", "aria-labelledby", "topic").text("\n");
        html.element("h1", topic.title(), "id", "topic", "dir", "auto").text("\n");
        if (!topic.about().isEmpty()) {
            html.element("p", topic.about(), "class", "purpose", "dir", "auto").text("\n");
        }
        list.write(html, leaf.stories(), "h2");
        list.turning(html, leaf);
        html.closeLine();
        return page.end(html, "");
    }
}
