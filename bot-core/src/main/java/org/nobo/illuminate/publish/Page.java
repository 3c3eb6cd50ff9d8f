package org.nobo.illuminate.publish;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Text;
import org.nobo.words.Words;
import org.nobo.words.when.Written;

/**
 * What all pages have: head, the community's name above, and below why the stories may stand here.
 *
 * @param root the way from the page to the folder's root: empty, or {@code ../}
 * @param address where the pages will stand, if that is known
 * @param tongue tells in which language a story is
 */
record Page(Front front, Words words, String root, Optional<URI> address, Tongue tongue) {
    /** Nothing is loaded but our own style and icon; nothing runs. */
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /**
     * What a page says of itself.
     *
     * @param title what stands on the tab
     * @param about what others show of it where it is linked to
     * @param path where it stands, without its ending
     * @param markdown where it stands as Markdown; empty where it does not
     * @param card the picture others show of it
     */
    record Head(String title, String about, String path, String markdown, String card) {}

    /** Begins a page; what stands above the content is to be written next. */
    Html begin(Head head) {
        Html html = Html.page();
        html.open("html", "lang", words.language().toLanguageTag()).text("\n");
        head(html, head);
        html.open("body").text("\n");
        html.element("a", words.label("page.skip"), "class", "skip", "href", "#content")
                .text("\n");
        return html;
    }

    /** Above the content: whose pages these are, and the way to the first of them. */
    void home(Html html) {
        html.open("header").open("p", "class", "home");
        html.element("a", Shown.line(front.name()), "href", root + "index.html", "dir", "auto");
        html.close().closeLine();
    }

    private void head(Html html, Head head) {
        html.open("head").text("\n");
        html.empty("meta", "charset", "utf-8").text("\n");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_ELSE)
                .text("\n");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.element("title", head.title()).text("\n");
        named(html, "name", "description", head.about());
        named(html, "name", "referrer", "no-referrer");
        named(html, "name", "color-scheme", "light dark");
        openGraph(html, head);
        address.ifPresent(base -> link(html, "canonical", base + head.path() + ".html", Optional.empty()));
        link(html, "stylesheet", root + "style.css", Optional.empty());
        link(html, "icon", root + "icon.svg", Optional.of("image/svg+xml"));
        link(html, "alternate", root + "feed.xml", Optional.of("application/atom+xml"));
        if (!head.markdown().isEmpty()) {
            link(html, "alternate", root + head.markdown(), Optional.of("text/markdown"));
        }
        html.closeLine();
    }

    /** What others show where the page is linked to. A picture needs its whole address to be found from elsewhere. */
    private void openGraph(Html html, Head head) {
        named(html, "property", "og:title", head.title());
        named(html, "property", "og:description", head.about());
        named(html, "property", "og:site_name", Shown.line(front.name()));
        named(html, "property", "og:type", head.path().startsWith("stories/") ? "article" : "website");
        address.ifPresent(base -> named(html, "property", "og:url", base + head.path() + ".html"));
        named(html, "property", "og:image", address.map(URI::toString).orElse(root) + head.card());
        named(html, "property", "og:image:width", String.valueOf(Card.WIDTH));
        named(html, "property", "og:image:height", String.valueOf(Card.HEIGHT));
        named(html, "property", "og:image:alt", head.title());
        named(html, "name", "twitter:card", "summary_large_image");
    }

    private static void named(Html html, String by, String name, String content) {
        if (!content.isEmpty()) {
            html.empty("meta", by, name, "content", content).text("\n");
        }
    }

    private static void link(Html html, String relation, String to, Optional<String> type) {
        if (type.isPresent()) {
            html.empty("link", "rel", relation, "type", type.get(), "href", to);
        } else {
            html.empty("link", "rel", relation, "href", to);
        }
        html.text("\n");
    }

    /** Opens the content. */
    void content(Html html) {
        html.open("main", "id", "content").text("\n");
    }

    /** Ends the content and the page; {@code markdown} as in {@link Head}. */
    String end(Html html, String markdown) {
        html.closeLine();
        html.open("footer").text("\n");
        html.element("p", words.label("page.consent")).text("\n");
        html.open("p");
        html.element("a", words.label("page.feed"), "href", root + "feed.xml");
        if (!markdown.isEmpty()) {
            html.text(" · ").element("a", words.label("page.markdown"), "href", root + markdown);
        }
        html.closeLine();
        html.closeLine();
        return html.close().close().written();
    }

    /** The attributes of an element with words of a story in it: in its own language, where that is known. */
    String[] own(PublishedStory story, String... attributes) {
        return tongue.of(story.words())
                .map(own -> Stream.concat(Stream.of(attributes), Stream.of("lang", own.toLanguageTag()))
                        .toArray(String[]::new))
                .orElse(attributes);
    }

    /** "Told by Ann" or "Told without a name". */
    void by(Html html, PublishedStory story) {
        Text told = story.by()
                .map(name -> words.say("page.told", "name", name))
                .orElseGet(() -> words.say("page.told.unnamed"));
        for (Text.Part part : told.parts()) {
            switch (part) {
                case Text.Said(String name) -> html.element("bdi", name);
                default -> html.text(new Text(List.of(part)).plain());
            }
        }
    }

    void date(Html html, Instant at) {
        html.element("time", date(words, at), "datetime", day(at));
    }

    static String date(Words words, Instant at) {
        return Written.date(at.atOffset(ZoneOffset.UTC), words);
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
