package org.nobo.paper;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A page that is written from the top to the end. */
public final class Paper {
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder().build();

    private final Node page = new Document();

    /** A paper that begins with its title. */
    public static Paper titled(String title) {
        return new Paper().headed(1, title);
    }

    /** A heading below the title. */
    public Paper heading(String words) {
        return headed(2, words);
    }

    private Paper headed(int level, String words) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(words));
        page.appendChild(heading);
        return this;
    }

    /** A paragraph; line ends in it are kept. */
    public Paper paragraph(String lines) {
        page.appendChild(paragraphOf(lines));
        return this;
    }

    public Paper paragraphs(List<String> paragraphs) {
        paragraphs.forEach(this::paragraph);
        return this;
    }

    public Paper quote(List<String> paragraphs) {
        Node quote = new BlockQuote();
        paragraphs.forEach(lines -> quote.appendChild(paragraphOf(lines)));
        page.appendChild(quote);
        return this;
    }

    /** A list; none at all where there is nothing in it. */
    public Paper list(List<? extends Item> items) {
        BulletList list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        for (Item item : items) {
            Node line = new ListItem();
            line.appendChild(item.node());
            list.appendChild(line);
        }
        if (!items.isEmpty()) {
            page.appendChild(list);
        }
        return this;
    }

    /** The paper as Markdown. */
    public String written() {
        return WRITER.render(page);
    }

    private static Node paragraphOf(String lines) {
        Node paragraph = new Paragraph();
        for (String line : lines.split("\n", -1)) {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        }
        return paragraph;
    }
}
