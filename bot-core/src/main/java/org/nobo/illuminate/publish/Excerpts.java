package org.nobo.illuminate.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.words.Words;

/** Stories as they are handed to the press: each with the name its author agreed to for that, and a quote of each. */
public final class Excerpts {
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder().build();
    private static final int QUOTE = 280;

    private final Front front;
    private final List<PublishedStory> stories;
    private final Words words;

    /**
     * Those that are handed on.
     *
     * @param stories those that may go to the press, and no others
     * @throws IllegalArgumentException when one may not
     */
    public Excerpts(Front front, List<Story> stories, Words words) {
        this.front = front;
        this.words = words;
        this.stories = stories.stream()
                .map(story -> new Site.Told(story, Optional.empty()))
                .map(told -> PublishedStory.of(told, Where.PRESS, words.label("story.somebody.in")))
                .toList();
    }

    public int size() {
        return stories.size();
    }

    /** A file for each. */
    public Map<String, String> files() {
        MarkdownPages pages = new MarkdownPages(front, words);
        Map<String, String> files = new LinkedHashMap<>();
        stories.forEach(story -> files.put(story.path() + ".md", pages.story(story)));
        return files;
    }

    /** How each begins, and who says it. */
    public String quotes() {
        Document document = new Document();
        document.appendChild(heading(words.label("press.quotes")));
        for (PublishedStory story : stories) {
            Node quote = new BlockQuote();
            quote.appendChild(paragraph(story.beginning(QUOTE)));
            document.appendChild(quote);
            document.appendChild(paragraph(
                    story.by().orElseGet(() -> words.label("page.somebody")) + ", " + Shown.line(front.name())));
        }
        return WRITER.render(document);
    }

    /** The community's own card. */
    public byte[] card() {
        return Card.of(Shown.line(front.name()), Shown.line(front.purpose()));
    }

    /** Paragraphs of typed text as Markdown in which nothing is markup; one that begins with {@code # } is a heading. */
    public static String markdown(List<String> paragraphs) {
        Document document = new Document();
        for (String paragraph : paragraphs) {
            String shown = Shown.line(paragraph);
            if (!shown.isEmpty()) {
                document.appendChild(
                        paragraph.startsWith("# ") ? heading(Shown.line(paragraph.substring(2))) : paragraph(shown));
            }
        }
        return WRITER.render(document);
    }

    private static Node heading(String text) {
        Heading heading = new Heading();
        heading.setLevel(1);
        heading.appendChild(new Text(text));
        return heading;
    }

    private static Node paragraph(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }
}
