package org.nobo.illuminate.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nobo.words.Words;

/** What sheets a site has, and of what each is made. */
final class Sheets {
    private final Site site;
    private final Instant changed;
    private final Known known;
    private final Page top;
    private final Page below;
    private final MarkdownPages markdown;
    private final OwnFiles files;

    private final List<Sheet> sheets = new ArrayList<>();

    Sheets(Site site, Instant changed, Site.Album album, Known known) {
        this.site = site;
        this.changed = changed;
        this.known = known;
        this.markdown = new MarkdownPages(site.front(), site.words());
        Tongue tongue = known.once(site.tongue());
        this.top = new Page(site.front(), site.words(), "", site.address(), tongue);
        this.below = new Page(site.front(), site.words(), "../", site.address(), tongue);
        String common =
                Sheet.fingerprint(site.front() + "\n" + site.address() + "\n" + made(site.words(), site.tongue()));
        this.files = new OwnFiles(site, below, common, album);
    }

    /** How pages are made today: a page of nothing but this bot. */
    private static String made(Words words, Tongue tongue) {
        PublishedStory any = any("Title");
        Front front = new Front("id", "Name", "Purpose", List.of());
        Page page = new Page(front, words, "../", Optional.empty(), tongue);
        Topic topic = new Topic("values/key", "Value", "Meaning", List.of(any));
        Leaf leaf = new Leaf("index", List.of(any), Optional.of("newer"), Optional.of("older"));
        Leaf first = new Leaf("index", List.of(any, any("")), Optional.empty(), Optional.of("older"));
        return StoryPage.of(any, page)
                + new FrontPage(front, words, page).of(first, List.of(topic), List.of(topic))
                + new FrontPage(front, words, page).of(leaf, List.of(), List.of())
                + new TopicPage(words, page).of(topic, leaf, "Name")
                + CharterPage.of(front, words, page)
                + new MarkdownPages(front, words).story(any);
    }

    private static PublishedStory any(String title) {
        return new PublishedStory(
                "00000000-0000-0000-0000-000000000000",
                title,
                Optional.of("Name"),
                Optional.of("Question"),
                Optional.of("questions/question"),
                Optional.of(new Front.Value("key", "Value", "Meaning")),
                "And so it is with what we are and have been, and with what we are going to be, and with all of us.",
                List.of(new PublishedStory.Shot(1, 1, 1, "Picture")),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "stories/title",
                "");
    }

    Collection<Sheet> all(List<Site.Told> told) {
        Collection<Known.Read> read = known.read(told, files.common(), files::read);
        List<PublishedStory> stories = read.stream().map(Known.Read::story).toList();
        List<Topic> values = Site.values(stories);
        List<Topic> questions = Site.questions(stories);
        front(stories, values, questions);
        values.forEach(this::topic);
        questions.forEach(this::topic);
        read.forEach(one -> sheets.addAll(one.own()));
        overall(stories, values, questions);
        sheets.add(Sheet.of("style.css", Site.ours("style.css")));
        sheets.add(Sheet.of("icon.svg", Site.ours("icon.svg")));
        return sheets;
    }

    /** What is about all of it. */
    private void overall(List<PublishedStory> stories, List<Topic> values, List<Topic> questions) {
        String all = prints(stories);
        add("index.md", all, () -> markdown.list(stories));
        if (!site.front().charter().isEmpty()) {
            add(CharterPage.PATH + ".html", "charter", () -> CharterPage.of(site.front(), site.words(), top));
            add(CharterPage.PATH + ".md", "charter", markdown::charter);
        }
        String name = Shown.line(site.front().name());
        sheets.add(OwnFiles.card("card.png", name, Shown.line(site.front().purpose())));
        Feed feed = new Feed(site);
        List<PublishedStory> newest = stories.subList(0, Math.min(Feed.STORIES, stories.size()));
        add(Site.FEED, changed + prints(newest), () -> feed.of(newest, changed));
        site.address()
                .ifPresent(base ->
                        add("sitemap.xml", all, () -> new Sitemap(base).of(paths(stories, values, questions))));
    }

    private void front(List<PublishedStory> stories, List<Topic> values, List<Topic> questions) {
        FrontPage front = new FrontPage(site.front(), site.words(), top);
        String topics = names(values) + names(questions);
        for (Leaf leaf : Paging.leaves(FrontPage.PATH, FrontPage.OTHERS, stories)) {
            add(
                    leaf.path() + ".html",
                    print(leaf) + (leaf.isFirst() ? topics : ""),
                    () -> front.of(leaf, values, questions));
        }
    }

    private static String print(Leaf leaf) {
        return prints(leaf.stories()) + leaf.newer() + leaf.older();
    }

    private static String prints(List<PublishedStory> some) {
        StringBuilder all = new StringBuilder(some.size() * 23);
        some.forEach(story -> all.append(story.print()).append('\n'));
        return all.toString();
    }

    private static String names(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.path() + topic.title())
                .toList()
                .toString();
    }

    private void topic(Topic topic) {
        TopicPage pages = new TopicPage(site.words(), below);
        String community = Shown.line(site.front().name());
        for (Leaf leaf : Paging.leaves(topic.path(), topic.path(), topic.stories())) {
            add(
                    leaf.path() + ".html",
                    print(leaf) + topic.title() + topic.about(),
                    () -> pages.of(topic, leaf, community));
        }
    }

    private void add(String path, String of, Supplier<String> text) {
        sheets.add(files.sheet(path, of, text));
    }

    /** Every page, and when it changed last where that is known. */
    private Map<String, Instant> paths(List<PublishedStory> stories, List<Topic> values, List<Topic> questions) {
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
