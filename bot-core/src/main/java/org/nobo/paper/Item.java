package org.nobo.paper;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** One line of a list. */
public sealed interface Item {
    /** Words, as they are. */
    record Plain(String words) implements Item {
        @Override
        public Node node() {
            return begunWith(new Text(words), "");
        }
    }

    /** A strong name, and what follows it; that may be empty. */
    record Named(String name, String rest) implements Item {
        @Override
        public Node node() {
            return begunWith(around(new StrongEmphasis(), name), rest);
        }
    }

    /** A link, and what follows it. */
    record Linked(String label, String to, String rest) implements Item {
        @Override
        public Node node() {
            return begunWith(around(new Link(to, null), label), rest);
        }
    }

    /** The line as a node of its own. */
    Node node();

    private static Node around(Node mark, String words) {
        mark.appendChild(new Text(words));
        return mark;
    }

    private static Node begunWith(Node first, String rest) {
        Node line = new Paragraph();
        line.appendChild(first);
        if (!rest.isEmpty()) {
            line.appendChild(new Text(rest));
        }
        return line;
    }
}
