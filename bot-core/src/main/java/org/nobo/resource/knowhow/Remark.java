package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * A comment such as {@code <!-- kind: mentors -->} under a heading: says of this section what front matter says of the
 * whole article.
 *
 * @param line where it stands among the lines that were parsed, from 0
 */
record Remark(String field, String words, int line) {
    private static final Pattern SAYS = Pattern.compile(
            "<!--\\s*(kind|shared_by|values|aliases|source)\\s*:\\s*([^\\n]*?)\\s*-->\\s*", Pattern.CASE_INSENSITIVE);

    static List<Remark> in(List<Node> blocks) {
        List<Remark> remarks = new ArrayList<>();
        blocks.forEach(block -> in(block).ifPresent(remarks::add));
        return remarks;
    }

    private static Optional<Remark> in(Node block) {
        if (!(block instanceof HtmlBlock html)) {
            return Optional.empty();
        }
        Matcher says = SAYS.matcher(html.getLiteral());
        return says.matches()
                ? Optional.of(new Remark(
                        says.group(1).toLowerCase(Locale.ROOT),
                        says.group(2),
                        html.getSourceSpans().getFirst().getLineIndex()))
                : Optional.empty();
    }
}
