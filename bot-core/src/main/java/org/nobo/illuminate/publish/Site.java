package org.nobo.illuminate.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.story.Story;
import org.nobo.words.Words;

/**
 * All files of a community's pages.
 *
 * @param front what the community says of itself
 * @param words the language of the pages
 * @param address where they will stand, if that is known; it ends with a slash. The feed then has whole addresses.
 */
public record Site(Front front, Words words, Optional<URI> address) {
    static final String FEED = "feed.xml";

    /** A story its author agreed to have on the pages, and the prompt it answers. */
    public record Told(Story story, Optional<Prompt> prompt) {}

    /**
     * The files, by their path in the folder. Made of the same, they are the same to the byte.
     *
     * @param told the stories, the newest first
     * @param changed when anything on the pages changed last, withdrawals included
     */
    public Map<String, byte[]> files(List<Told> told, Instant changed) {
        List<PublishedStory> stories = told.stream()
                .map(one -> PublishedStory.of(one.story(), one.prompt().map(Prompt::text)))
                .toList();
        Map<String, byte[]> files = new TreeMap<>();
        FrontPage list = new FrontPage(front, words);
        for (int number = 1; number <= FrontPage.pages(stories.size()); number++) {
            put(files, FrontPage.path(number) + ".html", list.of(number, stories));
        }
        MarkdownPages markdown = new MarkdownPages(front, words);
        put(files, FrontPage.path(1) + ".md", markdown.list(stories));
        for (PublishedStory story : stories) {
            put(files, story.path() + ".html", StoryPage.of(story, front, words));
            put(files, story.path() + ".md", markdown.story(story));
        }
        put(files, FEED, new Feed(front, words, address).of(stories, changed));
        files.put("style.css", ours("style.css"));
        files.put("icon.svg", ours("icon.svg"));
        return files;
    }

    private static void put(Map<String, byte[]> files, String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ours(String name) {
        String path = "/web/" + name;
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The pages' own " + name + " cannot be read", e);
        }
    }
}
