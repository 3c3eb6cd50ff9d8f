package org.nobo.resource.knowhow;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads parsed Markdown out as words, without its markup. */
final class Readout extends AbstractVisitor {
    private final Page page;
    private final boolean withinHtml;

    private Readout(Page page, boolean withinHtml) {
        this.page = page;
        this.withinHtml = withinHtml;
    }

    /** These blocks, one after the other. */
    static Prose of(List<Node> blocks) {
        Page page = new Page();
        Readout readout = new Readout(page, false);
        blocks.forEach(block -> block.accept(readout));
        return page.finished();
    }

    /** The words of one node in one line. */
    static String line(Node node) {
        Page page = new Page();
        new Readout(page, false).visitChildren(node);
        return page.finished().words().replace('\n', ' ').strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        page.paragraph();
        visitChildren(paragraph);
        page.paragraph();
    }

    @Override
    public void visit(Heading heading) {
        page.paragraph();
        visitChildren(heading);
        page.paragraph();
    }

    @Override
    public void visit(BlockQuote quote) {
        page.paragraph();
        visitChildren(quote);
        page.paragraph();
    }

    @Override
    public void visit(BulletList list) {
        page.paragraph();
        visitChildren(list);
        page.paragraph();
    }

    @Override
    public void visit(OrderedList list) {
        page.paragraph();
        Integer first = list.getMarkerStartNumber();
        int number = first == null ? 1 : first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            point(item, number + ". ");
            number++;
        }
        page.paragraph();
    }

    @Override
    public void visit(ListItem item) {
        point(item, "• ");
    }

    private void point(Node item, String bullet) {
        page.point(bullet);
        visitChildren(item);
        page.endPoint();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getLiteral());
    }

    private void lines(String literal) {
        page.paragraph();
        literal.lines().forEach(line -> {
            page.write(line);
            page.line();
        });
        page.paragraph();
    }

    /** What stands within tags is often Markdown again, and entities are written in it. */
    @Override
    public void visit(HtmlBlock html) {
        page.paragraph();
        String words = Tags.without(html.getLiteral());
        if (withinHtml) {
            lines(words);
        } else {
            new Readout(page, true).visitChildren(Markdown.parsed(dedented(words)));
        }
        page.paragraph();
    }

    private static String dedented(String words) {
        StringBuilder flat = new StringBuilder();
        words.lines().forEach(line -> flat.append(line.stripLeading()).append('\n'));
        return flat.toString();
    }

    @Override
    public void visit(HtmlInline html) {
        String words = Tags.without(html.getLiteral());
        if (words.endsWith("\n")) {
            page.line();
        }
        page.write(words.strip());
    }

    @Override
    public void visit(Image image) {
        page.write(Pictures.described(line(image)));
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        int start = page.here();
        visitChildren(link);
        page.link(start, link.getDestination());
    }

    @Override
    public void visit(Text text) {
        page.write(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        page.write(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        page.space();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        page.line();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            page.paragraph();
        }
        visitChildren(block);
        page.paragraph();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell && node.getPrevious() != null) {
            page.write(" | ");
        }
        visitChildren(node);
        if (node instanceof TableRow) {
            page.line();
        }
    }
}
