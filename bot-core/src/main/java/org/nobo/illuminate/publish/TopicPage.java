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

    /** One page of it; 0 is the first. */
    String of(Topic topic, int number, Paging paging, String community) {
        String title = words.label("page.title", "heading", topic.title(), "community", community);
        Html html = page.begin(new Page.Head(title, topic.about(), paging.path(number), "", "card.png"));
        page.home(html);
        page.content(html);
        html.open("section", "class", "stories", "aria-labelledby", "topic").text("\n");
        html.element("h1", topic.title(), "id", "topic", "dir", "auto").text("\n");
        if (!topic.about().isEmpty()) {
            html.element("p", topic.about(), "class", "purpose", "dir", "auto").text("\n");
        }
        list.write(html, paging.on(number), "h2");
        list.turning(html, paging, number);
        html.closeLine();
        return page.end(html, "");
    }
}
