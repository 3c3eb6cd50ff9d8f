package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.illuminate.publish.Told.NOW;
import static org.nobo.illuminate.publish.Told.site;
import static org.nobo.illuminate.publish.Told.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Where;

/** What a change of one story touches. */
final class LargeSiteTest {
    private static final ShownAs LEA = new ShownAs.OwnName("Lea");

    @TempDir
    private Path folder;

    private static List<Site.Told> told(int many) {
        List<Site.Told> told = new ArrayList<>();
        for (int day = many; day > 0; day--) {
            told.add(story(day, "Story " + day, "Words of story " + day + ".", LEA));
        }
        return told;
    }

    private Outcome lay(List<Site.Told> told) throws IOException {
        Collection<Sheet> sheets = site().sheets(told, NOW, (story, number) -> new byte[0]);
        return new Folder(folder).lay(sheets);
    }

    @Test
    void a_new_story_touches_its_own_files_and_the_first_page_and_no_older_one() throws IOException {
        List<Site.Told> told = told(300);
        lay(told);
        int all = lay(told).unchanged();
        assertThat(all).isGreaterThan(906);
        told.addFirst(story(301, "Another one", "Words.", LEA));
        // its page, Markdown and card; the first page, its Markdown, the feed
        assertThat(lay(told)).isEqualTo(new Outcome(6, all - 3, 0));
    }

    /** Stories that are withdrawn, one after another, each long ago: most touch the page of the list they stood on. */
    @Test
    void an_old_story_withdrawn_does_not_shift_the_pages_after_it() throws IOException {
        List<Site.Told> told = told(1_000);
        List<Set<String>> before = lists(told);
        int touched = 0;
        for (int i = 0; i < 40; i++) {
            told.remove(told.size() - 1 - i * 20);
            List<Set<String>> now = lists(told);
            touched += (int) now.stream().filter(page -> !before.contains(page)).count();
            before.clear();
            before.addAll(now);
        }
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(touched).isLessThan(80);
    }

    /** What stands on each page of the list. */
    private static List<Set<String>> lists(List<Site.Told> told) {
        List<PublishedStory> stories = told.stream()
                .map(one -> PublishedStory.of(one, Where.PAGES, "somebody"))
                .toList();
        return Paging.leaves("index", "stories", stories).stream()
                .map(leaf -> leaf.stories().stream().map(PublishedStory::id).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void known_stories_are_not_read_through_again_and_the_files_are_the_same() {
        List<Site.Told> told = told(30);
        Known known = new Known();
        Site.Album none = (story, number) -> new byte[0];
        List<Sheet> before = List.copyOf(site().sheets(told, NOW, none, known));
        told.set(3, story(27, "Story 27", "Other words.", LEA));
        told.remove(10);
        List<Sheet> again = List.copyOf(site().sheets(told, NOW, none, known));
        assertThat(again).filteredOn(before::contains).hasSize(28 * 3);
        assertThat(again.stream().collect(Collectors.toMap(Sheet::path, Sheet::fingerprint)))
                .isEqualTo(site().sheets(told, NOW, none).stream()
                        .collect(Collectors.toMap(Sheet::path, Sheet::fingerprint)));
    }

    @Test
    void a_story_withdrawn_leaves_nothing_of_itself() throws IOException {
        List<Site.Told> told = told(110);
        lay(told);
        told.remove(5);
        Outcome outcome = lay(told);
        assertThat(outcome.removed()).isEqualTo(3);
        assertThat(outcome.written()).isLessThanOrEqualTo(6);
    }

    /** As the community agreed on it for the one, as its card says for the other: all pages failed. */
    @Test
    void a_value_that_means_something_else_to_another_story_has_one_page() {
        List<Site.Told> told = new ArrayList<>();
        for (String meaning : List.of("We ask first.", "You like to ask.")) {
            Site.Told one = story(told.size() + 1, "Story", "Words.", LEA);
            Optional<Front.Value> value = Optional.of(new Front.Value("asking", "Asking", meaning));
            told.addFirst(new Site.Told(one.story(), Optional.empty(), value, List.of()));
        }
        List<String> values = site().files(told, NOW).keySet().stream()
                .filter(path -> path.startsWith("values/"))
                .toList();
        assertThat(values).containsExactly("values/asking.html");
        assertThat(site().sheets(told, NOW, (story, number) -> new byte[0]))
                .extracting(Sheet::path)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_page_of_a_large_site_is_small() {
        List<Site.Told> told = new ArrayList<>();
        for (int day = 200; day > 0; day--) {
            told.add(Told.inAnswerTo("What did you learn? ".repeat(50), story(day, "", "word ".repeat(2_000), LEA)));
        }
        site().files(told, NOW).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(bytes.length).as(path).isLessThan(60_000);
            }
        });
    }

    @Test
    void a_card_is_a_picture_whatever_it_is_to_say() throws IOException {
        for (String title : List.of("", "Learning", "word ".repeat(200), "x".repeat(500), "مرحبا بالعالم", "🪡 你好")) {
            BufferedImage card = ImageIO.read(new ByteArrayInputStream(Card.of(title, "Told by Lea")));
            assertThat(List.of(card.getWidth(), card.getHeight())).containsExactly(Card.WIDTH, Card.HEIGHT);
            assertThat(card.getRGB(2, 200)).isEqualTo(0xff8f3a1c);
            assertThat(card.getRGB(790, 410)).isEqualTo(0xfffbf9f4);
        }
    }

    @Test
    void pages_name_their_card_and_where_they_stand() {
        String page = new String(
                new Site(Told.FRONT, site().words(), Optional.of(URI.create("https://example.org/s/")), Tongue.UNKNOWN)
                        .files(told(1), NOW)
                        .get("stories/story-1-" + Told.id(1).substring(0, 8) + ".html"),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains("property=\"og:image\" content=\"https://example.org/s/cards/story-1-")
                .contains("rel=\"canonical\" href=\"https://example.org/s/stories/story-1-");
    }
}
