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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
        Import.Result result = bringing("guide").of(Folder.at(place), (files, next) -> progress.add(files));
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
        Import.Result result = bringing("guide").of(Folder.at(place.resolve("a.md")), (files, next) -> {});
        assertThat(result.removed()).isEqualTo(1);
        assertThat(entries()).containsExactly("a.md#one", "b.md");
    }

    @Test
    void another_folder_of_the_same_name_does_not_push_the_first_out(@TempDir Path other) throws Exception {
        write("a.md", "Text.");
        bring();
        Files.writeString(other.resolve("elsewhere.md"), "Text.");
        assertThatThrownBy(() -> bringing("guide").of(Folder.at(other), (files, next) -> {}))
                .isInstanceOf(Import.AnotherFolder.class)
                .hasMessageContaining("guide")
                .hasMessageContaining(place.toRealPath().toString());
        bringing("other").of(Folder.at(other), (files, next) -> {});
        assertThat(store.knowHow().count(TABLE)).isEqualTo(2);
    }

    @Test
    void what_was_stopped_in_the_middle_is_done_again_and_nothing_is_lost_or_doubled(@TempDir Path other)
            throws Exception {
        write("many.md", "## Heading\nText.\n".repeat(1_200));
        AtomicInteger armfuls = new AtomicInteger();
        List<Double> progress = new ArrayList<>();
        Import stopped = new Import(store.knowHow(), TABLE, "guide", NOW, all -> {
            together(all);
            if (armfuls.incrementAndGet() == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> stopped.of(Folder.at(place), (files, next) -> progress.add(files + next)))
                .hasMessage("killed");
        assertThat(progress)
                .as("one file is written in parts")
                .hasSize(1)
                .allSatisfy(done -> assertThat(done).isBetween(.1, .9));
        assertThat(store.knowHow().count(TABLE)).isEqualTo(1_000);
        Files.writeString(other.resolve("elsewhere.md"), "Text.");
        assertThatThrownBy(() -> bringing("guide").of(Folder.at(other), (files, next) -> {}))
                .isInstanceOf(Import.AnotherFolder.class);
        assertThat(bring()).isEqualTo(new Import.Result(1, 200, 0, 1_000, 0, List.of()));
        assertThat(bring()).isEqualTo(new Import.Result(1, 0, 0, 1_200, 0, List.of()));
        write("many.md", "## Heading\nText.\n");
        assertThat(bring()).isEqualTo(new Import.Result(1, 0, 0, 1, 1_199, List.of()));
    }

    @Test
    void other_ways_to_ask_come_with_what_they_ask_for_and_members_own_stay() throws Exception {
        write("a.md", "## One\n<!-- aliases: the first|number one -->\nText.\n## Two\nText.");
        bring();
        EntryId one = EntryId.of("guide", new Source("a.md", "one"));
        store.knowHow().alias(TABLE, one, "uno");
        long number = store.changeLog().positions().getFirst().number();
        assertThat(bring()).isEqualTo(new Import.Result(1, 0, 0, 2, 0, List.of()));
        assertThat(store.changeLog().positions().getFirst().number()).isEqualTo(number);
        write("a.md", "## One\n<!-- aliases: the first|The one -->\nText.\n## Two\nText.");
        assertThat(bring()).isEqualTo(new Import.Result(1, 0, 1, 1, 0, List.of()));
        assertThat(store.knowHow().find(TABLE, one).orElseThrow().aliases())
                .containsExactly("the first", "number one", "uno", "The one");
    }

    @Test
    void an_article_tells_where_it_stands_and_in_which_language_and_else_the_folder_does() throws Exception {
        write("a.md", "---\nsource: https://example.org/a\nlanguage: de-AT\n---\n## Eins\nText.");
        write("b c.md", "## Two words\nText.\n## Three\n<!-- source: javascript:no() -->\nText.");
        bringing("guide")
                .tellingLanguagesBy(text -> "fr")
                .publishedAt(Published.at("https://example.org/{name}.html#{heading}"))
                .of(Folder.at(place), (files, next) -> {});
        assertThat(links("de")).containsExactly("https://example.org/a");
        assertThat(links("fr"))
                .containsExactlyInAnyOrder(
                        "https://example.org/b%20c.html#two-words", "https://example.org/b%20c.html#three");
        assertThat(links("en")).isEmpty();
        bringing("guide")
                .publishedAt(Published.at("https://example.org/docs"))
                .of(Folder.at(place), (files, next) -> {});
        assertThat(links("en"))
                .containsExactlyInAnyOrder(
                        "https://example.org/docs/b%20c.md#two-words", "https://example.org/docs/b%20c.md#three");
        assertThat(Published.at("example")).isEmpty();
        assertThat(Published.at("javascript:{path}")).isEmpty();
    }

    private List<String> links(String language) {
        return store.knowHow().fitting(TABLE, new Facets(Optional.empty(), "", "", language), List.of(), 9).stream()
                .map(entry -> entry.section().about().link())
                .toList();
    }

    @Test
    void the_same_folder_moved_is_still_the_same(@TempDir Path other) throws Exception {
        write("a.md", "Text.");
        bring();
        Files.writeString(other.resolve("a.md"), "Text.");
        assertThat(bringing("guide").of(Folder.at(other), (files, next) -> {}))
                .isEqualTo(new Import.Result(1, 0, 0, 1, 0, List.of()));
    }

    private Import.Result bring() throws Exception {
        return bringing("guide").of(Folder.at(place), (files, next) -> {});
    }

    private Import bringing(String name) {
        return new Import(store.knowHow(), TABLE, name, NOW, this::together);
    }

    private void together(Runnable all) {
        store.transactions().inOne(() -> {
            all.run();
            return null;
        });
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
