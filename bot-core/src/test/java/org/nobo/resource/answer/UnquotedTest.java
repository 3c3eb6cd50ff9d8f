package org.nobo.resource.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.resource.share.EntryLine;
import org.nobo.script.Script;
import org.nobo.words.Wordbook;

/** How answers read once one of the three entries found was taken back. */
final class UnquotedTest {
    private static final Text GONE = Text.of("A story stood here.");
    private static final String ARTICLE = """
            # Mending

            ## A pot

            A pot with a hole is mended with a rivet.

            ## A kettle

            A kettle that leaks is mended with solder.

            ## A lid

            A lid is mended with a hammer.
            """;

    private List<EntryId> found;

    /** What stands, once the entry of this number was taken back. */
    private Optional<Message> without(int taken, boolean sure, Verdict verdict, Optional<Integer> helped) {
        var now = new Object() {
            Optional<Message> message = Optional.empty();
        };
        Script.once(chat -> {
            found = Article.read("mending.md", ARTICLE).sections().stream()
                    .map(section -> Entry.of("guide", section))
                    .peek(entry -> chat.store()
                            .knowHow()
                            .put(Script.MAKERS, entry, chat.clock().instant()))
                    .map(Entry::id)
                    .toList();
            chat.wasHere("ann");
            try (Search search = Search.inMemory(chat.store().changeLog(), Understanding.NONE)) {
                Answers answers = new Answers(search, chat.store().knowHow(), (any, asked) -> List.of());
                Question question = new Question(
                        new QuestionId("q"),
                        Script.MAKERS,
                        chat.member("ann").id(),
                        chat.clock().instant(),
                        "how is it mended?",
                        new Place.Direct(Script.account("ann")),
                        found,
                        .6,
                        sure,
                        verdict,
                        helped.map(found::get),
                        false);
                Turn turn = new Turn(
                        chat.store().communities().find(Script.MAKERS).orElseThrow(),
                        Optional.of(chat.member("ann")),
                        chat.clock().instant(),
                        new Wordbook().in(Locale.ENGLISH),
                        new SplittableRandom(1));
                now.message = new Unquoted(
                                answers,
                                new EntryLine(
                                        chat.store().tended(), chat.store().members()))
                        .answer(question, found.get(taken)::equals, GONE, turn);
            }
        });
        return now.message;
    }

    private static List<String> buttons(Message message) {
        return message.controls().stream()
                .map(Control.Choice.class::cast)
                .map(choice -> choice.label() + " " + choice.id())
                .toList();
    }

    @Test
    void of_several_that_may_be_it_the_others_stand_on_and_each_button_still_means_its_own() {
        Message now = without(1, false, Verdict.NONE, Optional.empty()).orElseThrow();
        assertThat(now.text().plain())
                .startsWith("A story stood here.")
                .contains("a rivet", "a hammer")
                .doesNotContain("solder");
        assertThat(buttons(now))
                .contains(
                        "The first helped answer/yes/q/0",
                        "The second helped answer/yes/q/2",
                        "None of these answer/no/q");
    }

    @Test
    void where_the_answer_was_taken_back_what_else_was_found_is_a_button_away() {
        Message now = without(0, true, Verdict.NONE, Optional.empty()).orElseThrow();
        assertThat(now.text().plain()).isEqualTo("A story stood here.");
        assertThat(now.title()).isEmpty();
        assertThat(buttons(now)).contains("Two more answer/more/q").hasSize(3);
    }

    @Test
    void where_another_was_taken_back_the_answer_stands_as_it_was_before_a_model_said_it() {
        Message now = without(2, true, Verdict.NONE, Optional.empty()).orElseThrow();
        assertThat(now.text().plain()).contains("a rivet").doesNotContain("A story stood here");
        assertThat(buttons(now)).contains("Yes, that helped answer/yes/q", "One more answer/more/q");
    }

    @Test
    void what_was_judged_changes_only_where_it_stands_there() {
        assertThat(without(1, true, Verdict.HELPED, Optional.of(1))
                        .orElseThrow()
                        .text()
                        .plain())
                .isEqualTo("A story stood here.");
        assertThat(without(1, true, Verdict.HELPED, Optional.of(0))).isEmpty();
        assertThat(without(0, true, Verdict.NOT_QUITE, Optional.empty())).isPresent();
        assertThat(without(0, false, Verdict.NOT_QUITE, Optional.empty())).isEmpty();
    }
}
