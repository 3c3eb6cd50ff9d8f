package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;

/** What was said while the process was down, and Slack tells nobody again. */
class MissedTest {
    private final Office office = new Office();
    private final String general = office.slack.channel("general", office.ann, office.bob);
    private final String direct = office.slack.direct(office.ann);
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void remember() {
        office.remembers();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void it_is_found_wherever_the_bot_is_in_the_order_in_which_it_was_said() {
        String board = office.slack.privateChannel("board", office.ann);
        String room = office.slack.together(office.ann, office.bob);
        beginsAndIsKilled();
        office.later(Duration.ofHours(1));
        office.people.saysUnheard(office.ann, direct, "is anybody there?");
        office.people.saysUnheard(office.ann, direct, "hello?");
        String root = office.people.saysUnheard(office.bob, general, "<@" + LocalSlack.BOT + "> who fires the kiln?");
        String below = office.people.saysUnheard(office.bob, general, "and when?", root);
        office.people.saysUnheard(office.ann, board, "what now?");
        office.people.saysUnheard(office.bob, room, "we met!");
        office.restarts();
        heard("hello?", "and when?", "what now?", "we met!");
        Place.Channel channel = new Place.Channel(Office.HERE, general);
        assertThat(message("hello?").where()).isEqualTo(new Place.Direct(Office.account(office.ann)));
        assertThat(message("what now?").where()).isEqualTo(new Place.Channel(Office.HERE, board));
        assertThat(message("we met!").where()).isEqualTo(new Place.Room(Office.HERE, room));
        assertThat(message("who fires the kiln?").toBot()).isTrue();
        assertThat(message("and when?").message()).isEqualTo(new MessageRef(new Place.Thread(channel, root), below));
        assertThat(texts()).containsSubsequence("is anybody there?", "hello?");
        assertThat(texts()).containsSubsequence("who fires the kiln?", "and when?");
    }

    @Test
    void it_is_found_in_a_thread_that_was_begun_long_before_and_nothing_older_is_told_again() {
        office.bot();
        String root = office.people.says(office.ann, general, "An old thread").ts();
        office.people.says(office.bob, general, "an old answer", root).told().acknowledged();
        office.later(Duration.ofDays(20));
        office.people.says(office.ann, general, "Of today").told().acknowledged();
        office.slack.await(
                "where it is",
                () -> office.heardUntil(Office.HERE)
                        .filter(office.clock().instant()::equals)
                        .isPresent());
        office.isKilled();
        int before = texts().size();
        office.later(Duration.ofHours(1));
        office.people.saysUnheard(office.bob, general, "a new answer", root);
        office.restarts();
        heard("a new answer");
        lookedBack();
        assertThat(texts().subList(before, texts().size()))
                .as("what happened just before the bot was killed is known again by the core")
                .containsExactly("Of today", "a new answer");
    }

    @Test
    void who_wrote_and_was_deactivated_meanwhile_is_no_member() {
        String rex = office.slack.has(Somebody.called("rex").deactivated());
        beginsAndIsKilled();
        office.later(Duration.ofHours(1));
        office.people.saysUnheard(rex, general, "goodbye");
        office.restarts();
        heard("goodbye");
        assertThat(office.only(Event.MemberChanged.class).person().kind()).isEqualTo(Person.Kind.GUEST);
    }

    @Test
    void of_very_long_only_the_last_three_days_are_looked_at() {
        beginsAndIsKilled();
        office.people.saysUnheard(office.ann, direct, "of last week");
        office.later(Duration.ofDays(5));
        office.people.saysUnheard(office.ann, direct, "of now");
        office.restarts();
        heard("of now");
        assertThat(texts()).doesNotContain("of last week");
    }

    @Test
    void where_the_bot_never_was_nothing_was_missed() {
        office.people.saysUnheard(office.ann, general, "before its time");
        office.bot();
        office.slack.await("where it is", () -> office.heardUntil(Office.HERE).isPresent());
        assertThat(office.slack.calls("users.conversations")).isZero();
        assertThat(texts()).isEmpty();
    }

    @Test
    void what_could_not_be_looked_at_is_looked_at_in_the_next_life() {
        beginsAndIsKilled();
        office.later(Duration.ofHours(1));
        office.people.saysUnheard(office.ann, direct, "hello?");
        office.people.saysUnheard(office.bob, general, "good evening");
        office.slack.faults().always("conversations.history", general, new Fault.SaysNo("internal_error"));
        office.restarts();
        heard("hello?");
        office.slack.await("a look in part", () -> office.bot().counts().get("looked_back_in_part") == 1);
        office.people.says(office.ann, direct, "thanks").told().acknowledged();
        office.isKilled();
        office.later(Duration.ofHours(1));
        office.slack.faults().none();
        office.restarts();
        heard("good evening");
    }

    @Test
    void it_is_looked_at_leisure() {
        office.slack.direct(office.bob);
        office.people.saysUnheard(office.ann, direct, "hello?");
        for (int i = 0; i < 5; i++) {
            office.people.saysUnheard(office.ann, office.slack.channel("c" + i, office.ann), "number " + i);
        }
        looks(new Tempo(2, Duration.ofMillis(40), Duration.ZERO), missed -> {
            long begun = System.nanoTime();
            assertThat(missed.everywhere(List.of(new OurConversations.One(direct, "im")), Office.MORNING))
                    .isTrue();
            int questions = office.slack.calls("users.conversations") + office.slack.calls("conversations.history");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThan(Duration.ofMillis(40L * (questions - 2)));
            assertThat(questions).isGreaterThanOrEqualTo(6);
        });
        assertThat(found).hasSize(6);
        assertThat(found.getFirst()).as("where somebody may be waiting").isEqualTo("hello?");
    }

    @Test
    void however_often_it_may_be_needed_it_is_looked_everywhere_only_now_and_then_but_where_somebody_waits_at_once() {
        Duration rest = Duration.ofMillis(300);
        looks(new Tempo(20, Duration.ofMillis(1), rest), missed -> {
            assertThat(missed.everywhere(List.of(), Office.MORNING)).isTrue();
            long begun = System.nanoTime();
            office.people.saysUnheard(office.ann, direct, "hello?");
            OurConversations.One waiting = new OurConversations.One(direct, "im");
            assertThat(missed.in(List.of(waiting), Office.MORNING)).isTrue();
            assertThat(found).containsExactly("hello?");
            assertThat(missed.everywhere(List.of(waiting), Office.MORNING)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(rest.minusMillis(50));
        });
    }

    private void looks(Tempo tempo, Consumer<Missed> how) {
        SlackWeb web = new SlackWeb(office.access(Duration.ofSeconds(5)));
        try (web;
                Missed missed = new Missed(
                        new SlackCalls(web, () -> LocalSlack.BOT_TOKEN),
                        event -> found.add(Wire.text(event, "event", "text")),
                        tempo)) {
            how.accept(missed);
        }
    }

    private void beginsAndIsKilled() {
        office.bot();
        office.slack.await("where it is", () -> office.heardUntil(Office.HERE).isPresent());
        office.isKilled();
    }

    private void heard(String... last) {
        office.slack.await(List.of(last).toString(), () -> texts().containsAll(List.of(last)));
    }

    private void lookedBack() {
        office.slack.await("a look back", () -> office.bot().counts().get("looked_back") == 1);
    }

    private Event.MessagePosted message(String text) {
        return office.heard(Event.MessagePosted.class).stream()
                .filter(message -> message.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return office.heard(Event.MessagePosted.class).stream()
                .map(Event.MessagePosted::text)
                .toList();
    }
}
