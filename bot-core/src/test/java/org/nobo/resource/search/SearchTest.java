package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

final class SearchTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final CommunityId BENCH = new CommunityId("bench");

    @TempDir
    private Path folder;

    private final LogInMemory log = new LogInMemory();

    @Test
    void an_entry_is_found_by_other_forms_of_its_words() {
        fill();
        assertThat(first("how are meetings facilitated?")).contains("meeting");
    }

    @Test
    void a_misspelt_word_is_taken_for_the_one_that_was_meant() {
        fill();
        Findings found = find("who repiars a laptop");
        assertThat(found.best().getFirst().entry().value()).isEqualTo("repair");
        assertThat(found.repairs()).containsExactly(new Repair("repiars", "repairs"));
    }

    @Test
    void other_words_members_asked_with_lead_there_too() {
        Entry mentor = entry("mentor", "Finding a mentor", "Ask a person for one talk.");
        log.put(TABLE, new Entry(mentor.id(), "x", mentor.section(), List.of("who can be my coach")));
        fill();
        assertThat(first("is there a coach")).contains("mentor");
    }

    @Test
    void what_nothing_is_known_of_is_not_answered_for_sure() {
        fill();
        assertThat(find("what is the capital of France?").sure()).isFalse();
        assertThat(find("asdf qwer zxcv").sure()).isFalse();
        assertThat(find("how do I facilitate a meeting?").sure()).isTrue();
    }

    @Test
    void empty_emoji_and_blank_questions_find_nothing() {
        fill();
        assertThat(List.of("", "   ", "🎉🎉🎉", "?!...", "\n\t", "\u202e\u200f"))
                .allSatisfy(question -> assertThat(find(question).best()).isEmpty());
    }

    @Test
    void a_word_alone_and_ten_thousand_letters_are_questions() {
        fill();
        assertThat(first("laptop")).contains("repair");
        assertThat(first("meeting ".repeat(1_250))).contains("meeting");
        assertThat(find("word".repeat(5_000)).best()).isEmpty();
    }

    @Test
    void what_is_written_from_right_to_left_and_pasted_code_are_questions() {
        fill();
        log.put(TABLE, entry("hebrew", "איך מלחימים", "מחממים קודם את החיבור."));
        assertThat(first("איך מלחימים?")).contains("hebrew");
        assertThat(first("\u202eאיך מלחימים\u202c")).contains("hebrew");
        assertThat(first("```java\nif (meeting == null) { throw new Error(\"meeting\"); } // </script>\n```"))
                .contains("meeting");
    }

    @Test
    void the_syntax_of_the_search_engine_is_text() {
        fill();
        for (String question : List.of(
                "title:meeting AND NOT (*:*)",
                "meeting~2 \"how to\"^5 [a TO z]",
                "+meeting -meeting",
                "/.*/ meeting",
                "meeting\\",
                "\"meeting",
                "(((meeting",
                "community:bench meeting")) {
            assertThat(first(question)).as(question).contains("meeting");
        }
    }

    @Property(tries = 200)
    void no_text_is_too_strange_to_ask(@ForAll String question) {
        fill();
        try (Search search = Search.inMemory(log, Understanding.NONE)) {
            search.apply();
            Findings found = search.find(TABLE, question, 3);
            assertThat(found.confidence()).isBetween(0.0, 1.0);
            assertThat(found.best().size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void communities_find_their_own_entries_and_know_their_own_words_alone() {
        fill();
        log.put(BENCH, entry("secret", "Projekt Zeppelin", "Zeppelin is what we plan for the spring."));
        try (Search search = opened()) {
            assertThat(search.find(BENCH, "zeppelin", 3).best()).hasSize(1);
            assertThat(search.find(TABLE, "zeppelin", 3).best()).isEmpty();
            assertThat(search.find(TABLE, "zepelin", 3).repairs()).isEmpty();
            assertThat(search.find(BENCH, "how do I facilitate a meeting?", 3).best())
                    .isEmpty();
            assertThat(search.find(new CommunityId("nobody"), "meeting", 3).best())
                    .isEmpty();
        }
    }

    @Test
    void how_rare_a_word_is_depends_on_nobody_else() {
        fill();
        double alone = find("grants for materials").confidence();
        for (int i = 0; i < 300; i++) {
            log.put(BENCH, entry("bench" + i, "Grants for materials", "Grants, grants, materials."));
        }
        assertThat(find("grants for materials").confidence())
                .isCloseTo(alone, org.assertj.core.data.Offset.offset(.01));
    }

    @Test
    void a_change_is_found_and_a_removed_entry_never_again() {
        try (Search search = opened()) {
            log.put(TABLE, entry("a", "Bread", "We bake on Fridays."));
            search.apply();
            assertThat(search.find(TABLE, "when do we bake", 3).best()).hasSize(1);
            log.put(TABLE, entry("a", "Bread", "We roast on Fridays."));
            search.apply();
            assertThat(search.find(TABLE, "bake", 3).best()).isEmpty();
            assertThat(search.find(TABLE, "roast", 3).best()).hasSize(1);
            log.remove(TABLE, new EntryId("a"));
            search.apply();
            assertThat(search.find(TABLE, "roast bread", 3).best()).isEmpty();
        }
    }

    @Test
    void the_index_goes_on_from_where_it_was() {
        fill();
        opened().close();
        LogInMemory rest = new LogInMemory();
        for (int i = 0; i < 4; i++) {
            rest.put(TABLE, entry("same", "Same", "Passed over, for it was seen before."));
        }
        rest.put(TABLE, entry("new", "Bread", "We bake on Fridays."));
        try (Search search = Search.in(folder, rest, Understanding.NONE)) {
            search.apply();
            assertThat(search.find(TABLE, "laptop", 3).best()).hasSize(1);
            assertThat(search.find(TABLE, "bake", 3).best()).hasSize(1);
        }
    }

    @Test
    void a_missing_index_is_built_anew() throws IOException {
        fill();
        opened().close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(SearchTest::delete);
        }
        assertThat(first("laptop")).contains("repair");
    }

    @Test
    void a_broken_index_is_built_anew() throws IOException {
        fill();
        for (String part : List.of("segments", ".cfs", ".si")) {
            opened().close();
            for (Path file : files(part)) {
                try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
                    broken.seek(broken.length() / 2);
                    broken.write("broken here".getBytes(StandardCharsets.UTF_8));
                }
            }
            assertThat(first("laptop")).as("after %s was broken", part).contains("repair");
        }
        opened().close();
        Files.write(files("segments").getFirst(), new byte[0]);
        assertThat(first("laptop")).contains("repair");
        Files.writeString(folder.resolve("segments_9"), "not an index");
        assertThat(first("laptop")).contains("repair");
    }

    @Test
    void an_index_of_another_database_is_built_anew() {
        log.put(TABLE, entry("old", "Zeppelin", "Long gone."));
        opened().close();
        log.beginAnew(TABLE, "second");
        fill();
        try (Search search = opened()) {
            assertThat(search.find(TABLE, "zeppelin", 3).best()).isEmpty();
            assertThat(search.find(TABLE, "laptop", 3).best()).hasSize(1);
        }
    }

    @Test
    void a_database_from_an_earlier_day_is_followed_back() {
        fill();
        log.put(TABLE, entry("later", "Zeppelin", "Written after the backup."));
        opened().close();
        log.beginAnew(TABLE, "first");
        log.put(TABLE, entry("repair", "Repairing a laptop", "On Saturdays."));
        try (Search search = opened()) {
            assertThat(search.find(TABLE, "zeppelin", 3).best()).isEmpty();
            assertThat(search.find(TABLE, "laptop", 3).best()).hasSize(1);
        }
    }

    @Test
    void nobody_waits_for_a_large_community_to_be_laid_and_what_is_written_in_it_meanwhile_comes_first() {
        for (int i = 0; i < 3_000; i++) {
            log.put(TABLE, entry("e" + i, "Entry number " + i, "One of a great many."));
        }
        List<String> found = new ArrayList<>();
        try (Search search = Search.in(folder, log, Understanding.NONE)) {
            log.whenRead(TABLE, reads -> {
                if (reads == 2) {
                    log.put(BENCH, entry("lathe", "Sharpening the tools of a lathe", "Slowly, and with water."));
                    log.put(TABLE, entry("chisel", "Sharpening a chisel", "Slowly, and with water."));
                    log.remove(TABLE, new EntryId("e3"));
                    log.remove(TABLE, new EntryId("e2999"));
                }
                if (reads == 4) {
                    found.addAll(ids(search, BENCH, "lathe"));
                    found.addAll(ids(search, TABLE, "chisel"));
                    found.addAll(ids(search, TABLE, "number 3"));
                    found.addAll(ids(search, TABLE, "number 4"));
                    found.addAll(ids(search, TABLE, "number 2998"));
                }
            });
            search.apply();
            assertThat(found)
                    .contains("lathe", "chisel", "e4")
                    .doesNotContain("e3")
                    .as("what is old is not laid yet")
                    .doesNotContain("e2998");
            assertThat(ids(search, TABLE, "number 2998")).contains("e2998");
            assertThat(ids(search, TABLE, "number 2999")).doesNotContain("e2999");
            assertThat(ids(search, TABLE, "number 3")).doesNotContain("e3");
        }
    }

    @Test
    void a_community_that_is_gone_is_forgotten() {
        fill();
        opened().close();
        log.forget(TABLE);
        try (Search search = opened()) {
            assertThat(search.find(TABLE, "laptop", 3).best()).isEmpty();
        }
    }

    @Test
    void two_processes_do_not_write_one_index() {
        Search first = opened();
        assertThatThrownBy(this::opened)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use");
        first.close();
    }

    @Test
    void entries_in_other_languages_are_found_by_the_rules_of_their_own() {
        log.put(
                TABLE,
                entry(
                        "drucker",
                        "Die Drucker im Haus",
                        "Wo die Drucker stehen, und wer sie wieder zum Laufen bringt."));
        log.put(
                TABLE,
                entry(
                        "velo",
                        "Réparer les vélos",
                        "On répare les vélos dans la cour, avec les outils de tout le monde."));
        log.put(
                TABLE,
                entry(
                        "becas",
                        "Las becas y cómo se piden",
                        "Cómo se piden las becas para los viajes y las estancias."));
        fill();
        assertThat(first("wo steht denn hier ein Drucker?")).contains("drucker");
        assertThat(first("où est-ce qu'on répare un vélo ?")).contains("velo");
        assertThat(first("¿cómo puedo pedir una beca?")).contains("becas");
        assertThat(first("how are meetings facilitated?")).contains("meeting");
    }

    @Test
    void the_few_in_another_language_are_found_among_many() {
        for (int i = 0; i < 1_001; i++) {
            log.put(
                    TABLE,
                    entry("e" + i, "The printer number " + i, "Where it stands, and who brings it to work again."));
        }
        log.put(TABLE, entry("drucker", "Die Drucker im Haus", "Wo sie stehen, und wer sie wieder zum Laufen bringt."));
        try (Search search = opened()) {
            assertThat(ids(search, TABLE, "wo steht denn hier ein Drucker?")).startsWith("drucker");
            assertThat(ids(search, TABLE, "Druckern")).startsWith("drucker");
            assertThat(ids(search, TABLE, "where is the printer with the number 77?"))
                    .startsWith("e77");
        }
    }

    private void fill() {
        log.put(TABLE, entry("meeting", "Facilitating a meeting", "Begin with a round. Say what the meeting is for."));
        log.put(TABLE, entry("grant", "Writing for a grant", "Foundations give grants for rooms and materials."));
        log.put(TABLE, entry("repair", "Repairing a laptop", "Noor helps to repair it on Saturdays."));
        log.put(TABLE, entry("welcome", "Welcoming newcomers", "Somebody greets everybody who comes new."));
    }

    private Findings find(String question) {
        try (Search search = opened()) {
            return search.find(TABLE, question, 3);
        }
    }

    private static List<String> ids(Search search, CommunityId community, String question) {
        return search.find(community, question, 3).best().stream()
                .map(finding -> finding.entry().value())
                .toList();
    }

    private List<String> first(String question) {
        return find(question).best().stream()
                .limit(1)
                .map(finding -> finding.entry().value())
                .toList();
    }

    private Search opened() {
        Search search = Search.in(folder, log, Understanding.NONE);
        search.apply();
        return search;
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Entry entry(String id, String title, String text) {
        Section section =
                new Section(new Source(id + ".md", ""), new Trail(title, List.of()), Prose.of(text), About.NOTHING);
        return new Entry(new EntryId(id), "x", section, List.of());
    }
}
