package org.nobo.illuminate.publish;

import java.util.List;
import org.nobo.paper.Item;
import org.nobo.paper.Paper;
import org.nobo.words.Words;

/** The same pages as Markdown. */
final class MarkdownPages {
    private final Front front;
    private final Words words;

    MarkdownPages(Front front, Words words) {
        this.front = front;
        this.words = words;
    }

    /** The page of one story. */
    String story(PublishedStory story) {
        Paper page = Paper.titled(story.title().isEmpty() ? story.heading() : story.title())
                .paragraph(byline(story));
        story.asked().ifPresent(asked -> page.quote(Paragraphs.of(asked)));
        return page.paragraphs(Paragraphs.of(story.words())).written();
    }

    /** The list of all of them. */
    String list(List<PublishedStory> stories) {
        Paper page = Paper.titled(Shown.line(front.name())).paragraphs(purpose());
        values("page.values", page);
        page.heading(words.label("page.stories"));
        return (stories.isEmpty()
                        ? page.paragraph(words.label("page.none"))
                        : page.list(stories.stream().map(this::entry).toList()))
                .written();
    }

    /** What we agreed on, and how that came about. */
    String charter() {
        Paper page = Paper.titled(words.label("page.charter.title", "community", Shown.line(front.name())))
                .paragraphs(purpose());
        values("charter.values.heading", page);
        page.heading(words.label("charter.past.heading"));
        for (Front.Version version : front.charter()) {
            page.paragraph(version.since())
                    .list(version.changes().stream().map(Item.Plain::new).toList());
        }
        return page.written();
    }

    private List<String> purpose() {
        return Paragraphs.of(Shown.text(front.purpose()));
    }

    private void values(String heading, Paper page) {
        if (!front.values().isEmpty()) {
            page.heading(words.label(heading))
                    .list(front.values().stream()
                            .map(value -> new Item.Named(value.name(), ": " + value.meaning()))
                            .toList());
        }
    }

    private Item entry(PublishedStory story) {
        return new Item.Linked(story.heading(), story.path() + ".md", ". " + byline(story));
    }

    private String byline(PublishedStory story) {
        String date = Page.date(words, story.told());
        return story.by()
                .map(name -> words.label("page.byline", "name", name, "date", date))
                .orElseGet(() -> words.label("page.byline.nobody", "date", date));
    }
}
