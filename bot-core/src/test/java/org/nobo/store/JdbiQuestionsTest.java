package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Wrong;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionHoldings;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;

final class JdbiQuestionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final Workspace HOME = new Workspace(new PlatformId("terminal"), "table");

    private Store store;
    private Questions questions;
    private Member mina;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        mina = arrives("mina");
        questions = store.questions();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_question_comes_back_as_it_was_asked_and_is_written_down_once(RealDatabase database) {
        open(database);
        Question question = asked("e1", mina, "Who knows \"licences\"? 🎉", NOW);
        questions.keep(question);
        questions.keep(asked("e1", mina, "something else", NOW));
        assertThat(questions.find(question.id())).contains(question);
        assertThat(questions.find(QuestionId.of("e2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_said_of_the_answer_last_counts(RealDatabase database) {
        open(database);
        Question question = asked("e1", mina, "Why?", NOW);
        questions.keep(question);
        assertThat(questions.judged(question.community(), 9)).isEmpty();
        questions.judge(question.id(), Verdict.HELPED, Optional.of(new EntryId("a")));
        assertThat(questions.judged(question.community(), 9)).hasSize(1);
        assertThat(questions.find(question.id()).orElseThrow().helped()).contains(new EntryId("a"));
        questions.judge(question.id(), Verdict.NOT_QUITE, Optional.empty());
        questions.passOn(question.id());
        Question now = questions.find(question.id()).orElseThrow();
        assertThat(now.verdict()).isEqualTo(Verdict.NOT_QUITE);
        assertThat(now.helped()).isEmpty();
        assertThat(now.passedOn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void members_see_what_they_asked_newest_first_and_can_have_it_forgotten(RealDatabase database) {
        open(database);
        Member noor = arrives("noor");
        questions.keep(asked("e1", mina, "First?", NOW));
        questions.keep(asked("e2", mina, "Second?", NOW.plusSeconds(1)));
        questions.keep(asked("e3", noor, "Mine?", NOW));
        QuestionHoldings holdings = new QuestionHoldings(questions, store.knowHow());
        assertThat(holdings.about(mina.id())).extracting(held -> held.content()).containsExactly("Second?", "First?");
        holdings.forget(mina.id());
        assertThat(holdings.about(mina.id())).isEmpty();
        assertThat(questions.askedBy(noor.id())).hasSize(1);
        assertThat(holdings.tables()).containsExactly("question");
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_asked_last_in_a_thread_is_known_for_a_while(RealDatabase database) {
        open(database);
        Member noor = arrives("noor");
        questions.keep(asked("e1", mina, "First?", NOW));
        questions.keep(asked("e2", mina, "Second?", NOW.plusSeconds(1)));
        Place thread = asked("e1", mina, "", NOW).place();
        assertThat(questions.lastBy(mina.id(), thread, NOW))
                .map(Question::words)
                .contains("Second?");
        assertThat(questions.lastBy(mina.id(), thread, NOW.plusSeconds(2))).isEmpty();
        assertThat(questions.lastBy(noor.id(), thread, NOW)).isEmpty();
        assertThat(questions.lastBy(mina.id(), new Place.Channel(HOME, "general"), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_not_the_right_answer_counts_as_unanswered_and_what_helped_does_not(RealDatabase database) {
        open(database);
        Question question = asked("e1", mina, "Why?", NOW);
        questions.keep(question);
        assertThat(questions.unanswered(TABLE, NOW, 9)).isEmpty();
        questions.judge(question.id(), Verdict.NOT_QUITE, Optional.empty());
        questions.blame(question.id(), Wrong.OLD);
        assertThat(questions.unanswered(TABLE, NOW, 9)).extracting(Question::id).containsExactly(question.id());
        assertThat(questions.unanswered(TABLE, NOW.plusSeconds(1), 9)).isEmpty();
        questions.judge(question.id(), Verdict.HELPED, Optional.empty());
        assertThat(questions.unanswered(TABLE, NOW, 9)).isEmpty();
    }

    private static Question asked(String event, Member who, String words, Instant at) {
        return new Question(
                QuestionId.of(event),
                TABLE,
                who.id(),
                at,
                words,
                new Place.Thread(new Place.Channel(HOME, "general"), "m1"),
                List.of(new EntryId("a"), new EntryId("b")),
                .75,
                true,
                Verdict.NONE,
                Optional.empty(),
                false);
    }

    private Member arrives(String handle) {
        return store.members().arrive(TABLE, Person.named(new Account(HOME, handle), handle), true, NOW);
    }
}
