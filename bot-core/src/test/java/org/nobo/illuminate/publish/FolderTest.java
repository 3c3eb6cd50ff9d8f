package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {
    @TempDir
    private Path folder;

    private static Map<String, byte[]> files(String... pathsAndContents) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i + 1 < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<Sheet> sheets(String... pathsAndContents) {
        return files(pathsAndContents).entrySet().stream()
                .map(file -> Sheet.of(file.getKey(), file.getValue()))
                .toList();
    }

    private Outcome lay(String... pathsAndContents) throws IOException {
        return new Folder(folder).lay(sheets(pathsAndContents));
    }

    private String there() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return String.join(
                    " ",
                    all.filter(path -> !path.equals(folder))
                            .map(path -> folder.relativize(path).toString())
                            .filter(path -> !path.equals(Manifest.NAME))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void only_what_changed_is_written_again() throws IOException {
        assertThat(lay("index.html", "1", "stories/a.html", "a")).isEqualTo(new Outcome(2, 0, 0));
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("stories/a.html"), longAgo);
        assertThat(lay("index.html", "2", "stories/a.html", "a")).isEqualTo(new Outcome(1, 1, 0));
        assertThat(Files.getLastModifiedTime(folder.resolve("stories/a.html"))).isEqualTo(longAgo);
        assertThat(folder.resolve("index.html")).hasContent("2");
    }

    @Test
    void what_was_withdrawn_is_removed_with_the_folder_it_leaves_empty() throws IOException {
        lay("index.html", "1", "stories/a.html", "a", "stories/b.html", "b");
        assertThat(lay("index.html", "1", "stories/b.html", "b")).isEqualTo(new Outcome(0, 2, 1));
        assertThat(there()).isEqualTo("index.html stories stories/b.html");
        lay("index.html", "1");
        assertThat(there()).isEqualTo("index.html");
    }

    @Test
    void what_others_put_there_is_left_alone() throws IOException {
        lay("index.html", "1", "stories/a.html", "a");
        Files.writeString(folder.resolve("CNAME"), "stories.example.org");
        Files.writeString(folder.resolve("stories/notes.txt"), "mine");
        lay("index.html", "2");
        assertThat(there()).isEqualTo("CNAME index.html stories stories/notes.txt");
        assertThat(folder.resolve("CNAME")).hasContent("stories.example.org");
    }

    @Test
    void a_file_of_somebody_else_is_never_overwritten_and_then_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("index.html"), "my own home page");
        assertThatThrownBy(() -> lay("index.html", "1", "feed.xml", "f"))
                .isInstanceOf(Folder.Occupied.class)
                .hasMessageContaining("index.html is there already")
                .hasMessageContaining("choose another folder");
        assertThat(there()).isEqualTo("index.html");
        assertThat(folder.resolve("index.html")).hasContent("my own home page");
    }

    @Test
    void a_page_of_ours_that_was_changed_or_lost_is_put_right() throws IOException {
        lay("index.html", "1", "feed.xml", "f");
        Files.writeString(folder.resolve("index.html"), "scribbled on");
        Files.delete(folder.resolve("feed.xml"));
        assertThat(lay("index.html", "1", "feed.xml", "f")).isEqualTo(new Outcome(2, 0, 0));
    }

    @Test
    void killed_half_way_it_is_put_right_by_the_next_time() throws IOException {
        lay("a.html", "a", "b.html", "b");
        // The list was written for the next time, and one page; then the process died.
        Manifest manifest = new Manifest(folder);
        manifest.read();
        manifest.change(Map.of("c.html", Optional.of(Left.UNKNOWN), "d.html", Optional.of(Left.UNKNOWN)));
        Files.writeString(folder.resolve("c.html"), "c");
        assertThat(lay("b.html", "b")).isEqualTo(new Outcome(0, 1, 2));
        assertThat(there()).isEqualTo("b.html");
    }

    @Test
    void a_line_of_the_list_that_was_not_finished_says_nothing() throws IOException {
        lay("a.html", "a", "b.html", "b");
        Path theirs = Files.writeString(folder.resolve("c"), "keep me");
        Files.writeString(folder.resolve(Manifest.NAME), "c", StandardOpenOption.APPEND); // of "cards/a.png"
        assertThat(lay("a.html", "a")).isEqualTo(new Outcome(0, 1, 1));
        assertThat(lay("a.html", "other")).isEqualTo(new Outcome(1, 0, 0));
        assertThat(theirs).hasContent("keep me");
        assertThat(new Manifest(folder).read().keySet()).containsExactly("a.html");
    }

    @Test
    void the_list_stays_short_however_often_something_changes() throws IOException {
        Folder kept = new Folder(folder);
        for (int i = 0; i < 50; i++) {
            kept.lay(sheets("a.html", "a" + i, "b.html", "b", "c" + i + ".html", "c"));
        }
        assertThat(Files.readAllLines(folder.resolve(Manifest.NAME))).hasSizeLessThan(10);
        assertThat(new Manifest(folder).read().keySet()).containsExactlyInAnyOrder("a.html", "b.html", "c49.html");
    }

    @Test
    void a_folder_that_is_kept_sees_what_somebody_else_published_there_meanwhile() throws IOException {
        Folder kept = new Folder(folder);
        kept.lay(sheets("a.html", "a"));
        lay("a.html", "a", "b.html", "b", "c.html", "c");
        assertThat(kept.lay(sheets("a.html", "a"))).isEqualTo(new Outcome(0, 1, 2));
        assertThat(there()).isEqualTo("a.html");
    }

    @Test
    void a_list_that_was_tampered_with_removes_nothing_outside() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside-" + folder.getFileName()), "keep me");
        lay("index.html", "1");
        Files.writeString(
                folder.resolve(Manifest.NAME), "index.html\n../" + outside.getFileName() + "\n" + outside + "\n\n.\n");
        lay("index.html", "2");
        assertThat(outside).hasContent("keep me");
        Files.delete(outside);
    }

    @Test
    void the_folder_is_made_when_it_is_not_there() throws IOException {
        Path deep = folder.resolve("some/where/else");
        assertThat(new Folder(deep).lay(sheets("index.html", "1"))).isEqualTo(new Outcome(1, 0, 0));
    }

    /** Two that were written at once into a folder that was not there lost one of them now and then. */
    @Test
    void what_is_written_at_once_finds_its_folder_there() throws IOException {
        List<Sheet> sheets = IntStream.range(0, 400)
                .mapToObj(i -> Sheet.of("stories/" + i / 2 + "/" + i % 2 + ".html", new byte[] {1}))
                .toList();
        assertThat(new Folder(folder).lay(sheets)).isEqualTo(new Outcome(400, 0, 0));
    }
}
