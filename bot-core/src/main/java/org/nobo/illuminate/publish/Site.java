package org.nobo.illuminate.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.story.Beginning;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.Story;
import org.nobo.words.Words;

/**
 * All files of a community's pages.
 *
 * @param front what the community says of itself
 * @param words the language of the pages
 * @param address where they will stand, if that is known; it ends with a slash
 * @param tongue tells in which language a story is
 */
public record Site(Front front, Words words, Optional<URI> address, Tongue tongue) {
    static final String FEED = "feed.xml";

    private static final int TITLE = 120;

    /** A story that may stand on the pages, the prompt it answers, the value it shows, and its pictures without bytes. */
    public record Told(Story story, Optional<Prompt> prompt, Optional<Front.Value> value, List<Picture> pictures) {
        public Told {
            pictures = List.copyOf(pictures);
        }

        public Told(Story story, Optional<Prompt> prompt) {
            this(story, prompt, Optional.empty(), List.of());
        }
    }

    /** Fetches the bytes of a picture when its file is made. */
    public interface Album {
        byte[] bytes(String story, int number);
    }

    /**
     * The files, by their path in the folder. Made of the same, they are the same to the byte.
     *
     * @param told the stories, the newest first
     * @param changed when anything on the pages changed last, withdrawals included
     */
    public Map<String, byte[]> files(List<Told> told, Instant changed) {
        return sheets(told, changed, (story, number) -> new byte[0]).stream()
                .collect(Collectors.toMap(Sheet::path, sheet -> sheet.content().get(), (a, b) -> a, TreeMap::new));
    }

    /** The same, each made only when it is wanted. */
    public Collection<Sheet> sheets(List<Told> told, Instant changed, Album album) {
        return sheets(told, changed, album, new Known());
    }

    /** The same once more; what is known of the last time was made with the same album. */
    public Collection<Sheet> sheets(List<Told> told, Instant changed, Album album, Known known) {
        return new Sheets(this, changed, album, known).all(told);
    }

    /** The values that stories show, in the order of the stories. */
    static List<Topic> values(List<PublishedStory> stories) {
        Map<String, List<PublishedStory>> byValue = new LinkedHashMap<>();
        for (PublishedStory story : stories) {
            story.value()
                    .ifPresent(value -> byValue.computeIfAbsent(value.path(), any -> new ArrayList<>())
                            .add(story));
        }
        return byValue.entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Topic value(String path, List<PublishedStory> stories) {
        Front.Value value = stories.getFirst().value().orElseThrow();
        return new Topic(path, value.name(), value.meaning(), stories);
    }

    /** The questions that stories answer, the one answered last first. */
    static List<Topic> questions(List<PublishedStory> stories) {
        Map<String, List<PublishedStory>> byQuestion = new LinkedHashMap<>();
        for (PublishedStory story : stories) {
            story.question()
                    .ifPresent(path -> byQuestion
                            .computeIfAbsent(path, any -> new ArrayList<>())
                            .add(story));
        }
        return byQuestion.entrySet().stream()
                .map(entry -> question(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Topic question(String path, List<PublishedStory> stories) {
        String asked = stories.getFirst().asked().orElseThrow();
        String title = Beginning.of(asked, TITLE);
        return new Topic(path, title, title.equals(asked) ? "" : Shown.line(asked), stories);
    }

    static byte[] ours(String name) {
        String path = "/web/" + name;
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The pages' own " + name + " cannot be read", e);
        }
    }
}
