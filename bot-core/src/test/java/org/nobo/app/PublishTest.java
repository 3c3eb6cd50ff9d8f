package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;
import picocli.CommandLine;

final class PublishTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final String FIRST = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";
    private static final String SECOND = "110e8400-e29b-11d4-a716-446655440000";

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int nobo(String... arguments) {
        CommandLine nobo = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return nobo.execute(arguments);
    }

    private int publish() {
        return nobo("publish", pages().toString(), "--data", data().toString());
    }

    private Path pages() {
        return temp.resolve("pages");
    }

    private Path data() {
        return temp.resolve("data");
    }

    /** Does something in the database, and closes it again. */
    private void inStore(Act act) throws CannotOpen, IOException {
        Files.createDirectories(data());
        try (Store store = Store.open(DatabaseAddress.embedded(data()))) {
            act.on(store);
        }
    }

    private interface Act {
        void on(Store store);
    }

    private static void found(Store store, CommunityId id, String name) {
        store.communities().keep(Community.called(id, name));
    }

    private static Member member(Store store) {
        Workspace home = new Workspace(new PlatformId("terminal"), "table");
        return store.members().arrive(TABLE, Person.named(new Account(home, "bob"), "Robert Secret"), false, NOW);
    }

    private static void tell(Store store, String id, String title, String words) {
        store.stories().keep(Story.of(id, TABLE, member(store).id(), Optional.empty(), title, words, NOW));
    }

    private static void agree(Store store, String id, ShownAs as) {
        store.stories().agree(id, new Consent(1, Where.PAGES, as, "May I? Yes.", NOW, Optional.empty()));
    }

    private List<String> published() throws IOException {
        try (Stream<Path> all = Files.walk(pages())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> pages().relativize(file).toString())
                    .filter(path -> path.startsWith("stories"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_was_agreed_to_is_published_and_what_was_withdrawn_is_gone_the_next_time() throws Exception {
        inStore(store -> {
            found(store, TABLE, "The Long Table");
            store.sharedValues().share(TABLE, List.of("learning"));
            tell(store, FIRST, "First year", "We began with three.");
            tell(store, SECOND, "Kept", "Nobody may read this.");
            agree(store, FIRST, new ShownAs.Unnamed());
        });
        assertThat(publish()).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("1 story in ").contains("9 files written, 0 as before, 0 removed");
        assertThat(published()).containsExactly("stories/first-year-6c84fb90.html", "stories/first-year-6c84fb90.md");
        try (Stream<Path> all = Files.walk(pages())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Nobody may read this", "Robert", "bob");
            }
        }
        assertThat(pages().resolve("index.html")).content().contains("The Long Table", "Learning", "First year");

        assertThat(publish()).as(err.toString()).isZero();
        assertThat(out.toString()).contains("0 files written, 9 as before, 0 removed");

        inStore(store -> {
            store.stories().withdraw(FIRST, Set.of(Where.PAGES), NOW.plusSeconds(60));
            agree(store, SECOND, new ShownAs.ChosenName("The Baker"));
        });
        assertThat(publish()).as(err.toString()).isZero();
        assertThat(published()).containsExactly("stories/kept-110e8400.html", "stories/kept-110e8400.md");
        assertThat(pages().resolve("feed.xml")).content().contains("The Baker").doesNotContain("First year", FIRST);
        assertThat(pages().resolve("index.html")).content().doesNotContain("First year");
    }

    @Test
    void of_several_communities_one_must_be_named() throws Exception {
        inStore(store -> {
            found(store, TABLE, "The Long Table");
            found(store, new CommunityId("bench"), "The Bench");
        });
        assertThat(publish()).isEqualTo(2);
        assertThat(err.toString()).contains("--community").contains("The Bench, The Long Table");
        assertThat(nobo("publish", pages().toString(), "--data", data().toString(), "--community", "the bench"))
                .isZero();
        assertThat(pages().resolve("index.html")).content().contains("The Bench");
    }

    @Test
    void an_empty_or_missing_data_folder_is_said_to_be_one() throws Exception {
        assertThat(publish()).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
        inStore(store -> {});
        assertThat(publish()).isEqualTo(2);
        assertThat(err.toString()).contains("There is no community in");
        assertThat(pages()).doesNotExist();
    }

    @Test
    void an_address_must_be_one() throws Exception {
        inStore(store -> found(store, TABLE, "The Long Table"));
        for (String no : List.of("stories", "ftp://example.org", "https://", "javascript:alert(1)", "https://a b")) {
            assertThat(nobo("publish", pages().toString(), "--data", data().toString(), "--address", no))
                    .as(no)
                    .isEqualTo(2);
            assertThat(err.toString()).contains("is no address");
        }
        assertThat(nobo(
                        "publish",
                        pages().toString(),
                        "--data",
                        data().toString(),
                        "--address",
                        "https://example.org/s"))
                .isZero();
        assertThat(pages().resolve("feed.xml")).content().contains("https://example.org/s/index.html");
    }

    @Test
    void a_folder_with_somebody_elses_pages_is_left_as_it_is() throws Exception {
        inStore(store -> found(store, TABLE, "The Long Table"));
        Files.createDirectories(pages());
        Files.writeString(pages().resolve("index.html"), "mine");
        assertThat(publish()).isOne();
        assertThat(err.toString()).contains("index.html is there already");
        assertThat(pages().resolve("index.html")).hasContent("mine");
    }
}
