package org.nobo.name.charter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.nobo.chat.Attachment;
import org.nobo.name.ValuesCatalogue;

/** A charter with its past, as Markdown to take along. What was typed is text in it and no markup. */
public record CharterPaper(Charter charter, List<Version> versions, AgreementWords agreement) {
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder().build();

    public Attachment attachment() {
        return new Attachment(
                "charter.md",
                markdown().getBytes(StandardCharsets.UTF_8),
                agreement.words().label("charter.markdown.alt", "community", charter.name()));
    }

    public String markdown() {
        Document paper = new Document();
        paper.appendChild(heading(1, charter.name()));
        for (String paragraph : charter.purpose().split("\\n\\s*\\n")) {
            paper.appendChild(paragraph(paragraph.replaceAll("\\s*\\n\\s*", " ")));
        }
        if (!charter.values().isEmpty()) {
            paper.appendChild(heading(2, agreement.words().label("charter.values.heading")));
            paper.appendChild(values());
        }
        if (!versions.isEmpty()) {
            paper.appendChild(heading(2, agreement.words().label("charter.past.heading")));
            past(paper);
        }
        return WRITER.render(paper);
    }

    private Node values() {
        ValuesCatalogue cards = ValuesCatalogue.in(agreement.words().language());
        BulletList list = list();
        for (SharedValue value : charter.values()) {
            Node paragraph = new Paragraph();
            Node name = new StrongEmphasis();
            name.appendChild(new Text(value.name()));
            paragraph.appendChild(name);
            String meaning = value.meaning(cards);
            if (!meaning.isEmpty()) {
                paragraph.appendChild(new Text(": " + oneLine(meaning)));
            }
            list.appendChild(item(paragraph));
        }
        return list;
    }

    private void past(Document paper) {
        ChangeWords changes = new ChangeWords(agreement.words());
        for (int i = 0; i < versions.size(); i++) {
            paper.appendChild(paragraph(agreement.of(versions.get(i)).plain()));
            if (i + 1 < versions.size()) {
                BulletList list = list();
                changes.lines(versions.get(i + 1).charter(), versions.get(i).charter())
                        .forEach(line -> list.appendChild(item(paragraph(oneLine(line.plain())))));
                if (list.getFirstChild() != null) {
                    paper.appendChild(list);
                }
            }
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static BulletList list() {
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
}
