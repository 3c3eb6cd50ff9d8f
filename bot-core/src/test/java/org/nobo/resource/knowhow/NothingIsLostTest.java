package org.nobo.resource.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every line of text stands in exactly one entry, or is the title of them all, however the article is built. */
final class NothingIsLostTest {

    /** One line of an article; {@code N} stands for a word that is on no other line. */
    private static final List<String> LINES = List.of(
            "",
            "",
            "N",
            "N",
            "N and *N* more",
            "## heading N",
            "### heading N",
            "# heading N",
            "#### heading N",
            "* N",
            "  * N",
            "1. N",
            "> N",
            "> ## N",
            "[N](other.md)",
            "![N](picture.png)",
            "**N",
            "`N`",
            "<p>N</p>",
            "<aside markdown=\"1\">",
            "</aside>",
            "| N | N |",
            "|---|---|",
            "    N",
            "\tN",
            "N  ",
            "---",
            "===",
            "N <b>N</b> N",
            "<!-- kind: ideas -->",
            "&amp; N",
            "\\# N",
            "- [ ] N",
            "#N",
            "N:");

    @Property(tries = 1500)
    void each_word_stands_in_one_entry(@ForAll("articles") List<String> lines) {
        StringBuilder markdown = new StringBuilder("Begin.\n\n");
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            String filled = line;
            while (filled.contains("N")) {
                String word = "word" + words.size() + "x";
                words.add(word);
                filled = filled.replaceFirst("N", word);
            }
            markdown.append(filled).append('\n');
        }
        List<Section> sections = Article.read("a.md", markdown.toString()).sections();
        Set<String> named =
                sections.stream().map(section -> "• " + section.trail().title()).collect(Collectors.toSet());
        for (String word : words) {
            boolean title = sections.getFirst().trail().article().contains(word);
            long holding = sections.stream()
                            .filter(section -> holds(section, word, named))
                            .count()
                    + (title ? 1 : 0);
            assertThat(holding).as("%s in%n%s", word, markdown).isEqualTo(1);
        }
    }

    /** In its own heading or its text; a section without text names the headings below it, which are not its own. */
    private static boolean holds(Section section, String word, Set<String> named) {
        List<String> headings = section.trail().headings();
        String own = headings.isEmpty() ? "" : headings.getLast();
        return own.contains(word)
                || section.text().words().lines().anyMatch(line -> line.contains(word) && !named.contains(line));
    }

    @Provide
    Arbitrary<List<String>> articles() {
        return Arbitraries.of(LINES).list().ofMaxSize(40);
    }
}
