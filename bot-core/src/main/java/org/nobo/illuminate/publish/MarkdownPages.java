package org.nobo.illuminate.publish;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.nobo.words.Words;

/** The same pages as Markdown, in which what was typed is text and no markup. */
final class MarkdownPages {
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder().build();

    private final Front front;
    private final Words words;

    MarkdownPages(Front front, Words words) {
        this.front = front;
        this.words = words;
    }

    /** The page of one story. */
    String story(PublishedStory story) {
        Document page = new Document();
        page.appendChild(heading(1, story.title().isEmpty() ? story.heading() : story.title()));
        page.appendChild(paragraph(byline(story)));
        story.asked().ifPresent(asked -> {
            Node quote = new BlockQuote();
            appendParagraphs(quote, asked);
            page.appendChild(quote);
        });
        appendParagraphs(page, story.words());
        return WRITER.render(page);
    }

    /** The list of all of them. */
    String list(List<PublishedStory> stories) {
        Document page = new Document();
        page.appendChild(heading(1, Shown.line(front.name())));
        appendParagraphs(page, Shown.text(front.purpose()));
        if (!front.values().isEmpty()) {
            page.appendChild(heading(2, words.label("page.values")));
            page.appendChild(values());
        }
        page.appendChild(heading(2, words.label("page.stories")));
        page.appendChild(stories.isEmpty() ? paragraph(words.label("page.none")) : entries(stories));
        return WRITER.render(page);
    }

    /** What we agreed on, and how that came about. */
    String charter() {
        Document page = new Document();
        page.appendChild(heading(1, words.label("page.charter.title", "community", Shown.line(front.name()))));
        appendParagraphs(page, Shown.text(front.purpose()));
        if (!front.values().isEmpty()) {
            page.appendChild(heading(2, words.label("charter.values.heading")));
            page.appendChild(values());
        }
        page.appendChild(heading(2, words.label("charter.past.heading")));
        for (Front.Version version : front.charter()) {
            page.appendChild(paragraph(version.since()));
            if (!version.changes().isEmpty()) {
                Node list = tight();
                version.changes().forEach(change -> list.appendChild(item(paragraph(change))));
                page.appendChild(list);
            }
        }
        return WRITER.render(page);
    }

    private Node values() {
        Node list = tight();
        for (Front.Value value : front.values()) {
            Node paragraph = new Paragraph();
            Node name = new StrongEmphasis();
            name.appendChild(new Text(value.name()));
            paragraph.appendChild(name);
            paragraph.appendChild(new Text(": " + value.meaning()));
            list.appendChild(item(paragraph));
        }
        return list;
    }

    private Node entries(List<PublishedStory> stories) {
        Node list = tight();
        for (PublishedStory story : stories) {
            Node paragraph = new Paragraph();
            Node link = new Link(story.path() + ".md", null);
            link.appendChild(new Text(story.heading()));
            paragraph.appendChild(link);
            paragraph.appendChild(new Text(". " + byline(story)));
            list.appendChild(item(paragraph));
        }
        return list;
    }

    private static Node tight() {
        BulletList list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        return list;
    }

    private static Node item(Node content) {
        Node item = new ListItem();
        item.appendChild(content);
        return item;
    }

    private String byline(PublishedStory story) {
        String date = Page.date(words, story.told());
        return story.by()
                .map(name -> words.label("page.byline", "name", name, "date", date))
                .orElseGet(() -> words.label("page.byline.nobody", "date", date));
    }

    private static Node heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(text));
        return heading;
    }

    private static Node paragraph(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }

    private static void appendParagraphs(Node to, String typed) {
        for (String typedParagraph : Paragraphs.of(typed)) {
            Node paragraph = new Paragraph();
            for (String line : typedParagraph.split("\n", -1)) {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new HardLineBreak());
                }
                paragraph.appendChild(new Text(line));
            }
            to.appendChild(paragraph);
        }
    }
}
