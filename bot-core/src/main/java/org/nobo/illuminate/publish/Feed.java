package org.nobo.illuminate.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nobo.words.Words;

/** The newest stories as an Atom feed (RFC 4287), each whole. */
final class Feed {
    static final int STORIES = 100;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int SUMMARY = 200;

    private final Front front;
    private final Words words;
    private final Optional<URI> address;
    private final Tongue tongue;

    Feed(Site site) {
        this.front = site.front();
        this.words = site.words();
        this.address = site.address();
        this.tongue = site.tongue();
    }

    /**
     * The feed.
     *
     * @param changed when anything on the pages changed last, withdrawals included
     */
    String of(List<PublishedStory> stories, Instant changed) {
        Html xml = Html.xml();
        xml.open("feed", "xmlns", ATOM, "xml:lang", words.language().toLanguageTag())
                .text("\n");
        xml.element("id", "urn:uuid:" + feedId()).text("\n");
        xml.element("title", words.label("page.feed.title", "community", Shown.line(front.name())))
                .text("\n");
        subtitle(xml);
        xml.element("updated", written(changed)).text("\n");
        link(xml, "alternate", "index.html");
        address.ifPresent(any -> link(xml, "self", Site.FEED));
        author(xml, Shown.line(front.name()));
        xml.element("generator", "Nobo").text("\n");
        stories.stream().limit(STORIES).forEach(story -> entry(xml, story));
        return xml.close().written();
    }

    /** The same for the same community, wherever its pages stand. */
    private UUID feedId() {
        return UUID.nameUUIDFromBytes(("nobo/stories/" + front.id()).getBytes(StandardCharsets.UTF_8));
    }

    private void subtitle(Html xml) {
        String purpose = Shown.line(front.purpose());
        if (!purpose.isEmpty()) {
            xml.element("subtitle", purpose).text("\n");
        }
    }

    private void entry(Html xml, PublishedStory story) {
        xml.open(
                        "entry",
                        tongue.of(story.words())
                                .map(own -> new String[] {"xml:lang", own.toLanguageTag()})
                                .orElseGet(() -> new String[0]))
                .text("\n");
        xml.element("id", "urn:uuid:" + story.id()).text("\n");
        xml.element("title", story.heading()).text("\n");
        link(xml, "alternate", story.path() + ".html");
        author(xml, story.by().orElseGet(() -> words.label("page.somebody")));
        xml.element("published", written(story.published())).text("\n");
        xml.element("updated", written(story.updated())).text("\n");
        xml.element("summary", story.beginning(SUMMARY)).text("\n");
        xml.open("content", "type", "xhtml").open("div", "xmlns", XHTML).text("\n");
        xml.paragraphs(story.words()).close().closeLine();
        xml.closeLine();
    }

    private static void author(Html xml, String name) {
        xml.open("author").element("name", name).closeLine();
    }

    private void link(Html xml, String relation, String path) {
        String to = address.map(base -> base.resolve(path).toString()).orElse(path);
        String type = path.endsWith(".xml") ? "application/atom+xml" : "text/html";
        xml.empty("link", "rel", relation, "type", type, "href", to).text("\n");
    }

    private static String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atOffset(ZoneOffset.UTC).withNano(0));
    }
}
