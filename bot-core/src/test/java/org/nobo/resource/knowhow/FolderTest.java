package org.nobo.resource.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {
    @TempDir
    private Path temporary;

    private Path place;

    @BeforeEach
    void realPlace() throws IOException {
        place = temporary.toRealPath();
    }

    @Test
    void a_folder_is_its_markdown_in_the_order_of_names_and_nothing_else() throws IOException {
        write("b.md", "B");
        write("a/deep.MD", "A");
        write("a/more.markdown", "A");
        write("picture.png", "no");
        write("a/Another.PNG", "no");
        write("README", "no");
        write(".hidden/secret.md", "no");
        write(".secret.md", "no");
        Folder folder = Folder.at(place);
        assertThat(folder.files())
                .containsExactly(place.resolve("a/deep.MD"), place.resolve("a/more.markdown"), place.resolve("b.md"));
        assertThat(folder.troubles()).isEmpty();
        assertThat(folder.passedOver()).isEqualTo(Map.of("*.png", 2, "readme", 1));
        assertThat(folder.read(folder.files().getFirst()).path()).isEqualTo("a/deep.MD");
    }

    @Test
    void what_is_wrong_in_a_file_that_was_made_into_markdown_is_said_without_a_line_of_that() throws IOException {
        write("table.csv", "title,kind");
        OtherFiles tables = new OtherFiles() {
            @Override
            public boolean takes(String name) {
                return name.endsWith(".csv");
            }

            @Override
            public Read read(Path file) {
                return new AsMarkdown("## A key\n\n<!-- kind: gold -->\n\nWith Lea.");
            }
        };
        Folder folder = Folder.at(place, tables);
        assertThat(folder.read(folder.files().getFirst(), tables).troubles())
                .containsExactly(new Trouble("table.csv", 0, new Trouble.UnknownKind("gold")));
    }

    @Test
    void a_single_file_is_a_folder_of_one() throws IOException {
        write("note.md", "## One\nText.");
        Folder folder = Folder.at(place.resolve("note.md"));
        assertThat(folder.read(folder.files().getFirst())
                        .sections()
                        .getFirst()
                        .source()
                        .cited())
                .isEqualTo("note.md#one");
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> Folder.at(place.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_loop_of_links_is_named_and_the_rest_is_read() throws IOException {
        write("a/one.md", "One");
        Files.createSymbolicLink(place.resolve("a/again"), place);
        Folder folder = Folder.at(place);
        assertThat(folder.files()).containsExactly(place.resolve("a/one.md"));
        assertThat(folder.troubles()).containsExactly(new Trouble("a/again", 0, new Trouble.Loop()));
    }

    @Test
    void a_file_and_a_link_to_it_are_one() throws IOException {
        write("z/real.md", "One");
        Files.createSymbolicLink(place.resolve("a.md"), place.resolve("z/real.md"));
        Files.createSymbolicLink(place.resolve("y"), place.resolve("z"));
        assertThat(Folder.at(place).files()).containsExactly(place.resolve("z/real.md"));
    }

    @Test
    void a_link_that_leads_nowhere_is_named() throws IOException {
        Files.createSymbolicLink(place.resolve("gone.md"), place.resolve("nowhere.md"));
        Folder folder = Folder.at(place);
        assertThat(folder.files()).isEmpty();
        assertThat(folder.troubles()).containsExactly(new Trouble("gone.md", 0, new Trouble.LeadsNowhere()));
    }

    @Test
    void a_file_that_is_not_utf8_is_named_with_the_line() throws IOException {
        Files.write(place.resolve("old.md"), "fine\nfine\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(place.resolve("zero.md"), "fine\n\0\n".getBytes(StandardCharsets.UTF_8));
        Folder folder = Folder.at(place);
        assertThat(troublesOf(folder))
                .containsExactly(
                        new Trouble("old.md", 3, new Trouble.NotText()),
                        new Trouble("zero.md", 2, new Trouble.NotText()));
    }

    @Test
    void a_byte_order_mark_is_not_read() throws IOException {
        write("a.md", "\uFEFF---\ntitle: With a mark\n---\n## One\nText.");
        Folder folder = Folder.at(place);
        assertThat(folder.read(folder.files().getFirst())
                        .sections()
                        .getFirst()
                        .trail()
                        .article())
                .isEqualTo("With a mark");
    }

    @Test
    void a_file_that_is_too_long_is_named_without_being_read() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(place.resolve("huge.md").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        assertThat(troublesOf(Folder.at(place)))
                .containsExactly(new Trouble("huge.md", 0, new Trouble.TooLong(Folder.MOST_BYTES)));
    }

    @Test
    void an_empty_file_is_named_and_counts_as_read() throws IOException {
        write("empty.md", "");
        Folder folder = Folder.at(place);
        Article article = folder.read(folder.files().getFirst());
        assertThat(article.troubles()).containsExactly(new Trouble("empty.md", 0, new Trouble.Empty()));
        assertThat(article.leftOut()).isFalse();
    }

    @Test
    void a_file_that_vanished_is_named_and_its_contents_are_unknown() throws IOException {
        write("here.md", "Text");
        Folder folder = Folder.at(place);
        Files.delete(place.resolve("here.md"));
        Article article = folder.read(folder.files().getFirst());
        assertThat(article.troubles()).containsExactly(new Trouble("here.md", 0, new Trouble.Closed()));
        assertThat(article.leftOut()).isTrue();
    }

    private static List<Trouble> troublesOf(Folder folder) {
        return folder.files().stream()
                .flatMap(file -> folder.read(file).troubles().stream())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
