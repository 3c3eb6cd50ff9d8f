package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

/** Entries are found by what they mean, and nothing of that is lost, doubled or left behind. */
final class MeaningTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final CommunityId BENCH = new CommunityId("bench");

    @TempDir
    private Path folder;

    private final LogInMemory log = new LogInMemory();
    private final Meanings meanings = Meanings.inMemory();
    private final BagOfWords words = new BagOfWords(Model.BGE);

    @Test
    void an_entry_is_found_by_what_it_means_where_no_word_is_the_same() {
        fill();
        try (Search search = opened(Sense.waitingFor(Model.BGE))) {
            search.understandAll(done -> {});
            assertThat(first(search, "somebody experienced who guides me")).contains("mentor");
            assertThat(first(search, "my notebook computer is broken")).contains("repair");
        }
    }

    @Test
    void until_it_is_understood_an_entry_is_found_by_its_words() {
        fill();
        try (Search search = opened(words)) {
            assertThat(search.waiting()).isEqualTo(4);
            assertThat(first(search, "who repairs a laptop")).contains("repair");
            search.understandSome();
            log.put(TABLE, entry("bread", "Baking bread", "Flour, water, salt."));
            search.apply();
            assertThat(search.waiting()).isEqualTo(1);
            assertThat(first(search, "baking bread")).contains("bread");
            assertThat(first(search, "who repairs a laptop")).contains("repair");
        }
    }

    @Test
    void no_text_is_thought_through_twice() {
        fill();
        try (Search search = opened(words)) {
            search.understandAll(done -> {});
        }
        int asked = words.asked().size();
        assertThat(asked).isEqualTo(8);
        try (Search again = opened(words);
                Search anew = Search.inMemory(log, new Understanding(words, meanings, false))) {
            anew.apply();
            assertThat(again.waiting()).isZero();
            assertThat(anew.waiting()).isZero();
            assertThat(first(anew, "laptop")).contains("repair");
            log.put(TABLE, entry("repair", "Repairing a laptop", "Ask Noor."));
            again.apply();
            again.understandAll(done -> {});
        }
        assertThat(words.asked()).hasSize(asked + 1).endsWith("Repairing a laptop\nAsk Noor.");
    }

    @Test
    void of_many_each_is_thought_through_once_and_the_first_are_found_before_the_last_are() {
        for (int i = 0; i < 120; i++) {
            log.put(TABLE, entry("e" + i, "Title " + i, "Text " + i));
        }
        try (Search search = opened(words)) {
            assertThat(search.understandSome()).isEqualTo(32);
            assertThat(search.waiting()).isEqualTo(88);
            search.understandAll(done -> {});
            assertThat(search.waiting()).isZero();
            assertThat(words.asked()).hasSize(240).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_was_understood_is_remembered_over_a_restart_that_came_too_early() {
        fill();
        try (Search search = opened(words)) {
            search.understandSome();
        }
        try (Search again = opened(words)) {
            assertThat(again.waiting()).isZero();
        }
        assertThat(words.asked()).hasSize(8);
    }

    @Test
    void a_removed_entry_is_not_found_again_however_late_it_is_understood() {
        fill();
        try (Search search = opened(words)) {
            log.remove(TABLE, new EntryId("repair"));
            search.understandAll(done -> {});
            assertThat(ids(search, "repairing a laptop")).doesNotContain("repair");
            search.apply();
            search.understandAll(done -> {});
            assertThat(ids(search, "repairing a laptop")).doesNotContain("repair");
        }
        assertThat(meanings.known(
                        Model.BGE,
                        Way.of(entry("repair", "Repairing a laptop", "Noor helps on Saturdays.")).stream()
                                .map(Way::digest)
                                .toList()))
                .isEmpty();
    }

    @Test
    void a_removed_entry_takes_its_meaning_along() {
        fill();
        try (Search search = opened(words)) {
            search.understandAll(done -> {});
            log.remove(TABLE, new EntryId("repair"));
            search.apply();
            assertThat(ids(search, "repairing a laptop")).doesNotContain("repair");
        }
    }

    @Test
    void so_does_one_that_was_removed_while_there_was_no_index_or_no_model() {
        fill();
        try (Search search = opened(words)) {
            search.understandAll(done -> {});
        }
        String digest = Way.of(entry("repair", "Repairing a laptop", "Noor helps on Saturdays.")).stream()
                .map(Way::digest)
                .findFirst()
                .orElseThrow();
        assertThat(meanings.known(Model.BGE, List.of(digest))).isNotEmpty();
        log.remove(TABLE, new EntryId("repair"));
        opened(Sense.NONE).close();
        assertThat(meanings.known(Model.BGE, List.of(digest))).isEmpty();
    }

    @Test
    void communities_do_not_find_each_others_entries_by_meaning_either() {
        fill();
        log.put(BENCH, entry("other", "Repairing a laptop", "At the bench."));
        try (Search search = opened(words)) {
            search.understandAll(done -> {});
            assertThat(ids(search, "repairing a laptop")).doesNotContain("other");
            assertThat(search.find(BENCH, "repairing a laptop", 9).best()).hasSize(1);
        }
    }

    @Test
    void with_another_model_the_index_begins_anew() {
        fill();
        try (Search search = opened(words)) {
            search.understandAll(done -> {});
        }
        BagOfWords other = new BagOfWords(Model.MINILM);
        try (Search search = opened(other)) {
            assertThat(search.waiting()).isEqualTo(4);
            search.understandAll(done -> {});
            assertThat(first(search, "laptop")).contains("repair");
        }
        try (Search search = opened(Sense.NONE)) {
            assertThat(search.waiting()).isZero();
            assertThat(first(search, "laptop")).contains("repair");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "🎉🎉🎉",
                "laptop",
                "מי מתקן מחשב נייד?",
                "كيف أجد مرشدا؟",
                "title:laptop AND (repair OR NOT \"x) ~2^ [a TO b] {*} \\",
                "for (int i = 0; i < n; i++) { System.out.println(\"laptop\"); }",
                "\ud83d \0 \u202e"
            })
    void any_question_is_answered_or_not_known(String question) {
        fill();
        try (Search search = opened(Sense.waitingFor(Model.BGE))) {
            search.understandAll(done -> {});
            Findings found = search.find(TABLE, question, 3);
            assertThat(found.confidence()).isBetween(0.0, 1.0);
            if (question.isBlank() || question.startsWith("🎉")) {
                assertThat(found.best()).isEmpty();
            }
        }
    }

    @Test
    void ten_thousand_letters_are_a_question() {
        fill();
        try (Search search = opened(Sense.waitingFor(Model.BGE))) {
            search.understandAll(done -> {});
            assertThat(first(search, "who repairs a laptop? ".repeat(460))).contains("repair");
        }
    }

    @Property(tries = 200)
    void no_text_is_too_strange_to_be_understood(@ForAll String question) {
        LogInMemory strange = new LogInMemory();
        strange.put(TABLE, entry("a", "Finding a mentor", "Ask a person for one talk."));
        strange.put(TABLE, entry("b", question.isBlank() ? "b" : question, question));
        Understanding understanding = new Understanding(new BagOfWords(Model.BGE), Meanings.inMemory(), true);
        try (Search search = Search.inMemory(strange, understanding)) {
            search.apply();
            assertThat(search.find(TABLE, question, 3).confidence()).isBetween(0.0, 1.0);
        }
    }

    private void fill() {
        log.put(TABLE, entry("meeting", "Facilitating a meeting", "Begin with a round. Say what the meeting is for."));
        log.put(TABLE, entry("mentor", "Finding a mentor", "Ask a person for one talk."));
        log.put(TABLE, entry("repair", "Repairing a laptop", "Noor helps on Saturdays."));
        log.put(TABLE, entry("welcome", "Welcoming newcomers", "Somebody greets everybody who comes new."));
    }

    private Search opened(Sense sense) {
        Search search = Search.in(folder, log, new Understanding(sense, meanings, false));
        search.apply();
        return search;
    }

    private static List<String> ids(Search search, String question) {
        return search.find(TABLE, question, 9).best().stream()
                .map(finding -> finding.entry().value())
                .toList();
    }

    private static List<String> first(Search search, String question) {
        return ids(search, question).stream().limit(1).toList();
    }

    private static Entry entry(String id, String title, String text) {
        Section section =
                new Section(new Source(id + ".md", ""), new Trail(title, List.of()), Prose.of(text), About.NOTHING);
        return new Entry(new EntryId(id), "x", section, List.of());
    }
}
