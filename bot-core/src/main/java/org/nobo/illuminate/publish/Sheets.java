package org.nobo.illuminate.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nobo.words.Words;

/** What sheets a site has, and of what each is made. */
final class Sheets {
    private final Site site;
    private final List<PublishedStory> stories;
    private final Instant changed;
    private final Site.Album album;
    private final Page top;
    private final Page below;
    /** Of what all pages are made: how they are made, and whose they are. */
    private final String common;

    /** Of each story, made once: a story is in its own files, in lists, in the feed and in the sitemap. */
    private final Map<String, String> prints = new HashMap<>();

    private final List<Sheet> sheets = new ArrayList<>();

    Sheets(Site site, List<PublishedStory> stories, Instant changed, Site.Album album) {
        this.site = site;
        this.stories = stories;
        this.changed = changed;
        this.album = album;
        this.top = new Page(site.front(), site.words(), "", site.address(), site.tongue());
        this.below = new Page(site.front(), site.words(), "../", site.address(), site.tongue());
        this.common =
                Sheet.fingerprint(site.front() + "\n" + site.address() + "\n" + made(site.words(), site.tongue()));
    }

    /** How pages are made today: a page of nothing but this bot. */
    private static String made(Words words, Tongue tongue) {
        PublishedStory any = new PublishedStory(
                "00000000-0000-0000-0000-000000000000",
                "Title",
                Optional.of("Name"),
                Optional.of("Question"),
                Optional.of("00000000-0000-0000-0000-000000000000"),
                Optional.of(new Front.Value("key", "Value", "Meaning")),
                "And so it is with what we are and have been.",
                List.of(new PublishedStory.Shot(1, 1, 1, "Picture")),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
        Front front = new Front("id", "Name", "Purpose", List.of());
        Page page = new Page(front, words, "../", Optional.empty(), tongue);
        Topic topic = new Topic("values/key", "Value", "Meaning", List.of(any));
        Paging paging = new Paging("index", List.of(any));
        return StoryPage.of(any, page)
                + new FrontPage(front, words, page).of(0, paging, List.of(topic), List.of(topic))
                + new TopicPage(words, page).of(topic, 0, paging, "Name")
                + CharterPage.of(front, words, page)
                + new MarkdownPages(front, words).story(any);
    }

    Collection<Sheet> all() {
        List<Topic> values = Site.values(stories);
        List<Topic> questions = Site.questions(stories);
        front(values, questions);
        values.forEach(this::topic);
        questions.forEach(this::topic);
        MarkdownPages markdown = new MarkdownPages(site.front(), site.words());
        add("index.md", prints(stories), () -> markdown.list(stories));
        if (!site.front().charter().isEmpty()) {
            add(CharterPage.PATH + ".html", "charter", () -> CharterPage.of(site.front(), site.words(), top));
            add(CharterPage.PATH + ".md", "charter", markdown::charter);
        }
        for (PublishedStory story : stories) {
            add(story.path() + ".html", print(story), () -> StoryPage.of(story, below));
            add(story.path() + ".md", print(story), () -> markdown.story(story));
            card(story.card(), story.heading(), by(story));
            pictures(story);
        }
        card(
                "card.png",
                Shown.line(site.front().name()),
                Shown.line(site.front().purpose()));
        Feed feed = new Feed(site);
        List<PublishedStory> newest = stories.subList(0, Math.min(Feed.STORIES, stories.size()));
        add(Site.FEED, changed + prints(newest), () -> feed.of(newest, changed));
        site.address()
                .ifPresent(base ->
                        add("sitemap.xml", prints(stories), () -> new Sitemap(base).of(paths(values, questions))));
        sheets.add(Sheet.of("style.css", Site.ours("style.css")));
        sheets.add(Sheet.of("icon.svg", Site.ours("icon.svg")));
        return sheets;
    }

    private void front(List<Topic> values, List<Topic> questions) {
        Paging paging = new Paging(FrontPage.PATH, stories);
        FrontPage front = new FrontPage(site.front(), site.words(), top);
        String topics = names(values) + names(questions);
        for (int page = 0; page <= paging.older(); page++) {
            int number = page;
            String of = prints(paging.on(page)) + "\n" + paging.newer(page) + paging.hasOlder(page)
                    + (page == 0 ? topics : "");
            add(paging.path(page) + ".html", of, () -> front.of(number, paging, values, questions));
        }
    }

    private String print(PublishedStory story) {
        return prints.computeIfAbsent(story.id(), id -> Sheet.fingerprint(story.toString()));
    }

    private String prints(List<PublishedStory> some) {
        return some.stream().map(this::print).collect(Collectors.joining("\n"));
    }

    private static String names(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.path() + topic.title())
                .toList()
                .toString();
    }

    private void topic(Topic topic) {
        Paging paging = new Paging(topic.path(), topic.stories());
        TopicPage pages = new TopicPage(site.words(), below);
        for (int page = 0; page <= paging.older(); page++) {
            int number = page;
            String of = prints(paging.on(page)) + "\n" + paging.newer(page) + paging.hasOlder(page) + topic.title()
                    + topic.about();
            add(
                    paging.path(page) + ".html",
                    of,
                    () -> pages.of(
                            topic, number, paging, Shown.line(site.front().name())));
        }
    }

    private String by(PublishedStory story) {
        String community = Shown.line(site.front().name());
        return story.by()
                .map(name -> site.words().label("page.told", "name", name) + " · " + community)
                .orElse(community);
    }

    private void card(String path, String title, String by) {
        sheets.add(new Sheet(path, Sheet.fingerprint("card 1\n" + title + "\n" + by), () -> Card.of(title, by)));
    }

    private void pictures(PublishedStory story) {
        for (PublishedStory.Shot shot : story.pictures()) {
            String of = story.id() + "\n" + shot.number() + "\n" + shot.width() + "x" + shot.height();
            sheets.add(
                    new Sheet(story.path(shot), Sheet.fingerprint(of), () -> album.bytes(story.id(), shot.number())));
        }
    }

    private void add(String path, String of, Supplier<String> text) {
        sheets.add(Sheet.of(path, Sheet.fingerprint(common + of), text));
    }

    /** Every page, and when it changed last where that is known. */
    private Map<String, Instant> paths(List<Topic> values, List<Topic> questions) {
        Map<String, Instant> paths = new LinkedHashMap<>();
        paths.put("index.html", changed);
        if (!site.front().charter().isEmpty()) {
            paths.put(CharterPage.PATH + ".html", changed);
        }
        values.forEach(topic ->
                paths.put(topic.path() + ".html", topic.stories().getFirst().updated()));
        questions.forEach(topic ->
                paths.put(topic.path() + ".html", topic.stories().getFirst().updated()));
        stories.forEach(story -> paths.put(story.path() + ".html", story.updated()));
        return paths;
    }
}
