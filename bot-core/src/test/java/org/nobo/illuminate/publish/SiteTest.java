package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nobo.illuminate.publish.Told.NOW;
import static org.nobo.illuminate.publish.Told.id;
import static org.nobo.illuminate.publish.Told.site;
import static org.nobo.illuminate.publish.Told.story;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Story;
import org.nobo.words.Wordbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class SiteTest {
    private static final ShownAs LEA = new ShownAs.OwnName("Lea");
    private static final Set<String> OURS = Set.of(
            "html head meta title link body a header p main article h1 h2 h3 div br time bdi aside nav footer section dl dt dd ul li"
                    .split(" "));

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static Document parsed(String page) {
        try {
            String xml = page.replaceFirst("^<!DOCTYPE html>\n", "");
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + page, e);
        }
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String only(Document page, String name) {
        assertThat(elements(page, name)).as(name).hasSize(1);
        return elements(page, name).getFirst().getTextContent();
    }

    @Test
    void a_story_has_a_page_a_line_in_the_list_and_an_entry_in_the_feed() {
        Map<String, byte[]> files = site().files(
                        List.of(Told.inAnswerTo(
                                "What did you learn?",
                                story(1, "First year", "We began with three.\nAnd a kettle.\n\n\nThen five.", LEA))),
                        NOW);
        String path = "stories/first-year-" + id(1).substring(0, 8);
        Document page = parsed(text(files, path + ".html"));
        assertThat(only(page, "h1")).isEqualTo("First year");
        assertThat(only(page, "time")).isEqualTo("3 March 2026");
        assertThat(only(page, "bdi")).isEqualTo("Lea");
        assertThat(only(page, "aside")).contains("What did you learn?");
        assertThat(elements(page, "br")).hasSize(1);
        assertThat(text(files, path + ".html")).contains("<p dir=\"auto\">Then five.</p>");
        assertThat(text(files, path + ".md")).isEqualTo("""
                        # First year

                        Told by Lea on 3 March 2026

                        > What did you learn?

                        We began with three. \s
                        And a kettle.

                        Then five.
                        """);
        Document list = parsed(text(files, "index.html"));
        assertThat(only(list, "h1")).isEqualTo("The Long Table");
        assertThat(only(list, "dt")).isEqualTo("Learning");
        assertThat(only(list, "h3")).isEqualTo("First year");
        assertThat(text(files, "index.html"))
                .contains("href=\"" + path + ".html\"", "We keep one another company.", "lang=\"en\"");
        assertThat(text(files, "index.md")).contains("- [First year](" + path + ".md). Told by Lea on 3 March 2026");
        assertThat(files.keySet())
                .containsExactly(
                        "card.png",
                        path.replace("stories/", "cards/") + ".png",
                        "feed.xml",
                        "icon.svg",
                        "index.html",
                        "index.md",
                        "questions/what-did-you-learn-" + id(1_000).substring(0, 8) + ".html",
                        path + ".html",
                        path + ".md",
                        "style.css");
    }

    @Test
    void who_wanted_no_name_has_none_anywhere() {
        Map<String, byte[]> files =
                site().files(List.of(story(1, "", "We began with three.", new ShownAs.Unnamed())), NOW);
        files.forEach((path, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(path).doesNotContain("member-secret"));
        String path = "stories/we-began-with-three-" + id(1).substring(0, 8) + ".html";
        assertThat(only(parsed(text(files, path)), "h1")).isEqualTo("Told without a name");
        assertThat(text(files, "feed.xml")).contains("<name>Somebody among us</name>");
    }

    @Test
    void what_nobody_agreed_to_cannot_be_published() {
        Story story = Story.of(id(1), Told.TABLE, new MemberId("m"), Optional.empty(), "", "Secret.", NOW);
        List<Site.Told> told = List.of(new Site.Told(story, Optional.empty()));
        assertThatThrownBy(() -> site().files(told, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_stories_there_is_a_front_page_and_an_empty_feed() {
        Map<String, byte[]> files = site().files(List.of(), Instant.EPOCH);
        assertThat(text(files, "index.html")).contains("Nobody has shared a story with the world yet.");
        Document feed = parsed(text(files, "feed.xml"));
        assertThat(elements(feed, "entry")).isEmpty();
        assertThat(only(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void what_has_no_title_is_called_by_how_it_begins_and_goes_on_below() {
        String words = "We began with three looms in a cold room behind the bakery, and nobody knew how to warp one.";
        Document list = parsed(text(
                site().files(List.of(story(1, "", words, LEA), story(2, "", "A short one.", LEA)), NOW), "index.html"));
        assertThat(elements(list, "h3").stream().map(Element::getTextContent).map(String::strip))
                .containsExactly("We began with three looms in a cold room behind the bakery,\u00a0…", "A short one.");
        assertThat(elements(list, "p").stream()
                        .filter(p -> p.getAttribute("class").equals("excerpt"))
                        .map(Element::getTextContent))
                .containsExactly("…\u00a0and nobody knew how to warp one.");
    }

    @Test
    void the_list_has_pages_that_lead_to_each_other() {
        List<Site.Told> told = new ArrayList<>();
        for (int day = 120; day > 0; day--) {
            told.add(story(day, "Title " + day, "Words " + day, LEA));
        }
        Map<String, byte[]> files = site().files(told, NOW);
        List<String> seen = new ArrayList<>();
        List<String> pages = new ArrayList<>(List.of("index.html"));
        for (int at = 0; at < pages.size(); at++) {
            Document page = parsed(text(files, pages.get(at)));
            elements(page, "article")
                    .forEach(one ->
                            seen.add(one.getElementsByTagName("a").item(0).getTextContent()));
            assertThat(turning(page, "prev")).isEqualTo(at == 0 ? List.of() : List.of(pages.get(at - 1)));
            pages.addAll(turning(page, "next"));
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        told.stream().map(one -> one.story().title()).toList());
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(files).hasSize(360 + 6 + pages.size() - 1);
        assertThat(text(files, pages.get(1)))
                .containsPattern("<title>The Long Table, stories up to \\d+ \\w+ 2026</title>");
        assertThat(elements(parsed(text(files, "feed.xml")), "entry")).hasSize(100);
        assertThat(text(files, "index.html").length()).isLessThan(60_000);
    }

    private static List<String> turning(Document page, String way) {
        return elements(page, "a").stream()
                .filter(link -> link.getAttribute("rel").equals(way))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void the_feed_is_atom_with_ids_that_stay() {
        List<Site.Told> told = List.of(story(2, "Second", "Two.", LEA), story(1, "", "One & <only>.", LEA));
        URI address = URI.create("https://stories.example.org/table/");
        Site site = new Site(Told.FRONT, new Wordbook().english(), Optional.of(address), Tongue.UNKNOWN);
        Document feed = parsed(text(site.files(told, NOW), "feed.xml"));
        assertThat(feed.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(elements(feed, "id"))
                .extracting(Element::getTextContent)
                .allSatisfy(id -> assertThat(id).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .contains("urn:uuid:" + id(1), "urn:uuid:" + id(2))
                .doesNotHaveDuplicates();
        assertThat(elements(feed, "updated"))
                .extracting(Element::getTextContent)
                .allSatisfy(at -> assertThat(OffsetDateTime.parse(at)).isNotNull())
                .hasSize(3);
        for (Element entry : elements(feed, "entry")) {
            for (String needed : List.of("id", "title", "updated", "published", "author", "content", "link")) {
                assertThat(entry.getElementsByTagName(needed).getLength())
                        .as(needed)
                        .isOne();
            }
        }
        assertThat(elements(feed, "link"))
                .extracting(link -> link.getAttribute("href"))
                .contains(address + "feed.xml", address + "index.html")
                .allSatisfy(to -> assertThat(to).startsWith(address.toString()));
        assertThat(elements(feed, "content").getLast().getTextContent().strip()).isEqualTo("One & <only>.");
    }

    @Test
    void the_same_stories_make_the_same_bytes() {
        List<Site.Told> told = List.of(story(1, "First", "One.", LEA));
        assertThat(site().files(told, NOW)).containsExactlyInAnyOrderEntriesOf(site().files(told, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "<javascript:alert(1)>",
                "![x](http://tracker.example/x.png)",
                "[a]: javascript:x\n[a]",
                "]]> --> <!-- &amp; &#60;script>",
                "# Heading\n- list\n1. one\n> quote\n***\n---\n===\n```\ncode\n```\n\n    indented\n\tand tabbed",
                "a | b\n--|--\n*stars* _under_ ~~struck~~ `code` \\",
                "line  \nwith spaces\u00a0\n\n\n\nand gaps",
                "ends with a backslash\\\nand goes on\\",
                "🪡👩‍👩‍👧‍👦🏳️‍🌈 مرحبا שלום 你好"
            })
    void whatever_is_typed_is_text_on_every_page(String typed) {
        isText(typed, typed, typed);
    }

    @Property(tries = 300)
    void any_text_at_all_is_text_on_every_page(
            @ForAll @StringLength(max = 60) String title,
            @ForAll @StringLength(min = 1, max = 300) String words,
            @ForAll @StringLength(min = 1, max = 40) String name) {
        isText(title, words, name);
    }

    @Property(tries = 500)
    void nor_does_any_mixture_of_marks_become_markup(
            @ForAll
                    @Chars({
                        '*', '_', '[', ']', '(', ')', '<', '>', '`', '~', '#', '-', '+', '=', '|', '!', '\\', '&', ';',
                        ':', '.', '"', '\'', ' ', '\n', '\t', '1', 'a', '/'
                    })
                    @StringLength(min = 1, max = 60)
                    String typed) {
        isText("", typed, "Lea");
    }

    private static void isText(String title, String words, String name) {
        Site.Told told = Told.inAnswerTo(words, story(1, title, words, new ShownAs.ChosenName(name)));
        Map<String, byte[]> files = site().files(List.of(told), NOW);
        String plain = Shown.text(words).replaceAll("\\s+", "");
        for (String path : files.keySet()) {
            if (path.endsWith(".html")) {
                Document page = parsed(text(files, path));
                holdsOnlyOurs(page);
                if (path.startsWith("stories/")) {
                    String shown = elements(page, "div").getFirst().getTextContent();
                    assertThat(shown.replaceAll("\\s+", "")).isEqualTo(plain);
                }
            } else if (path.endsWith(".md")) {
                String read = read(text(files, path)).replaceAll("\\s+", "");
                assertThat(read).as(text(files, path)).contains(path.startsWith("stories/") ? plain : "");
            } else if (path.endsWith(".xml")) {
                assertThat(elements(parsed(text(files, path)), "entry")).hasSize(1);
            }
        }
    }

    /** Not one element or address that we did not mean. */
    private static void holdsOnlyOurs(Document page) {
        for (Element element : elements(page, "*")) {
            assertThat(OURS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
            String to = element.getAttribute("href");
            assertThat(to)
                    .matches("|#content|(\\.\\./)?((stories|questions|values)/)?[a-z0-9-]+\\.(html|md|xml|css|svg)");
        }
    }

    /** What a reader of Markdown sees, where everything is text but our own links. */
    private static String read(String markdown) {
        StringBuilder read = new StringBuilder();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                read.append(text.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                read.append('\n');
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).matches("stories/[a-z0-9-]+\\.md");
                visitChildren(link);
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError(html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError(html.getLiteral());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError(image.getDestination());
            }

            @Override
            public void visit(Code code) {
                throw new AssertionError(code.getLiteral());
            }
        });
        return read.toString();
    }

    @Test
    void letters_cannot_be_turned_around_or_stacked_into_towers() {
        assertThat(Shown.text("a\u202egnorw\u2066x")).isEqualTo("agnorwx");
        assertThat(Shown.text("Z" + "\u0351\u0352\u0363".repeat(20) + "!")).hasSizeLessThan(6);
        assertThat(Shown.text("Việt Nam, שָׁלוֹם, ก็ดี")).isEqualTo("Việt Nam, שָׁלוֹם, ก็ดี");
    }
}
