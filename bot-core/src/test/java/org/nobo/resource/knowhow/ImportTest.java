package org.nobo.resource.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

final class ImportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");

    @TempDir
    private Path place;

    private Store store;

    @BeforeEach
    void open() {
        store = RealDatabase.H2.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_folder_is_brought_in_and_progress_is_told() throws Exception {
        write("a.md", "## One\nText.\n## Two\nText.");
        write("b.md", "Text.");
        List<Integer> progress = new ArrayList<>();
        Import.Result result = bringing("guide").of(Folder.at(place), progress::add);
        assertThat(result).isEqualTo(new Import.Result(2, 3, 0, 0, 0, List.of()));
        assertThat(progress).containsExactly(1, 2);
        assertThat(entries()).containsExactly("a.md#one", "a.md#two", "b.md");
    }

    @Test
    void bringing_it_in_again_updates_and_never_doubles() throws Exception {
        write("a.md", "## One\nText.\n## Two\nText.");
        bring();
        assertThat(bring()).isEqualTo(new Import.Result(1, 0, 0, 2, 0, List.of()));
        write("a.md", "## One\nOther text.\n## Three\nText.");
        assertThat(bring()).isEqualTo(new Import.Result(1, 1, 1, 0, 1, List.of()));
        assertThat(entries()).containsExactly("a.md#one", "a.md#three");
    }

    @Test
    void what_is_gone_from_the_folder_is_gone() throws Exception {
        write("a.md", "Text.");
        write("b.md", "Text.");
        bring();
        Files.delete(place.resolve("b.md"));
        assertThat(bring().removed()).isEqualTo(1);
        assertThat(entries()).containsExactly("a.md");
    }

    @Test
    void what_cannot_be_read_today_keeps_what_was_read_of_it_before() throws Exception {
        write("a.md", "Text.");
        bring();
        Files.write(place.resolve("a.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Import.Result result = bring();
        assertThat(result.troubles()).containsExactly(new Trouble("a.md", 1, new Trouble.NotText()));
        assertThat(result.removed()).isZero();
        assertThat(entries()).containsExactly("a.md");
    }

    @Test
    void a_single_file_of_a_folder_touches_nothing_else() throws Exception {
        write("a.md", "## One\nText.\n## Two\nText.");
        write("b.md", "Text.");
        bring();
        write("a.md", "## One\nText.");
        Import.Result result = bringing("guide").of(Folder.at(place.resolve("a.md")), done -> {});
        assertThat(result.removed()).isEqualTo(1);
        assertThat(entries()).containsExactly("a.md#one", "b.md");
    }

    @Test
    void another_folder_of_the_same_name_does_not_push_the_first_out(@TempDir Path other) throws Exception {
        write("a.md", "Text.");
        bring();
        Files.writeString(other.resolve("elsewhere.md"), "Text.");
        assertThatThrownBy(() -> bringing("guide").of(Folder.at(other), done -> {}))
                .isInstanceOf(Import.AnotherFolder.class)
                .hasMessageContaining("guide")
                .hasMessageContaining(place.toRealPath().toString());
        bringing("other").of(Folder.at(other), done -> {});
        assertThat(store.knowHow().count(TABLE)).isEqualTo(2);
    }

    @Test
    void the_same_folder_moved_is_still_the_same(@TempDir Path other) throws Exception {
        write("a.md", "Text.");
        bring();
        Files.writeString(other.resolve("a.md"), "Text.");
        assertThat(bringing("guide").of(Folder.at(other), done -> {}))
                .isEqualTo(new Import.Result(1, 0, 0, 1, 0, List.of()));
    }

    private Import.Result bring() throws Exception {
        return bringing("guide").of(Folder.at(place), done -> {});
    }

    private Import bringing(String name) {
        return new Import(
                store.knowHow(),
                TABLE,
                name,
                NOW,
                all -> store.transactions().inOne(() -> {
                    all.run();
                    return null;
                }));
    }

    private List<String> entries() {
        return store.changeLog().after(TABLE, 0, 100).stream()
                .flatMap(change -> change.now().stream())
                .map(entry -> entry.section().source().cited())
                .sorted()
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(place.resolve(path), text);
    }
}
