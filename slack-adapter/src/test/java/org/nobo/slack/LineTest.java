package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Fault;

/** The line to Slack breaks and comes back. */
class LineTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_broken_line_is_opened_again_and_what_was_missed_is_looked_for() {
        office.bot();
        hears("before the break");
        office.slack.dropsTheLine();
        office.slack.await("a second connection", () -> office.slack.connectionsEver() == 2);
        hears("after the break");
        office.slack.await(
                "the word that we are back",
                () -> office.heard(Event.CameBack.class).size() == 1);
        assertThat(office.only(Event.CameBack.class).workspace()).isEqualTo(Office.HERE);
        assertThat(office.bot().counts())
                .containsEntry("connections_lost", 1L)
                .containsEntry("connections_opened", 2L)
                .containsEntry("envelopes", 2L);
    }

    @Test
    void what_was_written_while_the_line_was_broken_is_heard_also_where_slack_does_not_repeat_it() {
        office.bot();
        hears("before the break");
        office.slack.faults().next("apps.connections.open", new Fault.TooFast(1));
        office.slack.faults().next("conversations.history", new Fault.Broken(500));
        office.slack.dropsTheLine();
        String there = office.slack.direct(office.ann);
        office.people.saysUnheard(office.ann, there, "is anybody there?");
        office.people.saysUnheard(office.ann, there, "hello?");
        office.slack.await("what was missed", () -> texts().contains("hello?"));
        assertThat(texts().subList(texts().size() - 2, texts().size())).containsExactly("is anybody there?", "hello?");
        assertThat(office.heard(Event.MessagePosted.class))
                .filteredOn(message -> message.text().equals("before the break"))
                .extracting(Event::id)
                .as("known again by the core")
                .containsOnly(office.heard(Event.MessagePosted.class).getFirst().id());
    }

    @Test
    void after_a_short_break_it_is_looked_only_where_somebody_may_be_waiting() {
        office.slack.channel("general", office.ann);
        office.slack.direct(office.bob);
        office.bot();
        hears("before the break");
        office.slack.dropsTheLine();
        office.slack.await("a look", () -> office.bot().counts().get("looked_back") == 1);
        assertThat(office.slack.calls("conversations.history")).isEqualTo(1);
        assertThat(office.slack.calls("users.conversations")).isZero();
    }

    @Test
    void after_a_longer_break_it_is_looked_wherever_the_bot_is() {
        String general = office.slack.channel("general", office.ann, office.bob);
        office.bot();
        hears("before the break");
        office.slack.faults().next("apps.connections.open", new Fault.TooFast(1));
        office.slack.faults().next("users.conversations", new Fault.TooFast(1));
        office.slack.dropsTheLine();
        office.later(Duration.ofMinutes(5));
        office.people.saysUnheard(office.bob, general, "good evening");
        office.people.saysUnheard(office.ann, office.slack.direct(office.ann), "hello?");
        office.slack.await("what was missed", () -> texts().containsAll(List.of("hello?", "good evening")));
    }

    @Test
    void that_we_are_back_is_told_until_it_is_taken() {
        AtomicInteger tries = new AtomicInteger();
        office.answers(event -> {
            if (event instanceof Event.CameBack && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away");
            }
            return Reply.SILENCE;
        });
        office.bot();
        hears("before the break");
        office.slack.dropsTheLine();
        office.slack.await(
                "the third try", () -> office.heard(Event.CameBack.class).size() == 3);
        assertThat(office.heard(Event.CameBack.class))
                .extracting(Event::id)
                .containsOnly(office.heard(Event.CameBack.class).getFirst().id());
    }

    private List<String> texts() {
        return office.heard(Event.MessagePosted.class).stream()
                .map(Event.MessagePosted::text)
                .toList();
    }

    @Test
    void what_was_taken_and_whose_acknowledgement_was_lost_comes_again_and_is_known_again() {
        office.bot();
        hears("before");
        office.slack.losesTheNextAcknowledgement();
        Envelope first = office.people
                .says(office.ann, office.slack.direct(office.ann), "hello?")
                .told();
        office.slack.await("it to be taken", () -> texts().contains("hello?"));
        office.people.repeats(first).acknowledged();
        assertThat(first.isAcknowledged()).isFalse();
        assertThat(office.heard(Event.MessagePosted.class))
                .filteredOn(message -> message.text().equals("hello?"))
                .hasSize(2)
                .extracting(Event::id)
                .containsOnly(office.heard(Event.MessagePosted.class).getLast().id());
    }

    @Test
    void what_overtakes_something_else_is_taken_as_it_comes_and_each_says_when_it_was() {
        office.bot();
        String general = office.slack.channel("general", office.ann);
        office.slack.overtakesTheNext();
        var said = office.people.says(office.ann, general, "first");
        Envelope edit = office.people.edits(general, said.ts(), "first of all");
        edit.acknowledged();
        said.told().acknowledged();
        Event.MessageEdited edited = office.only(Event.MessageEdited.class);
        Event.MessagePosted posted = office.only(Event.MessagePosted.class);
        assertThat(office.heard(Event.ByPerson.class)).containsSubsequence(edited, posted);
        assertThat(edited.message()).isEqualTo(posted.message());
        assertThat(edited.at()).isAfterOrEqualTo(posted.at());
    }

    @Test
    void slack_asks_for_a_new_connection_and_nothing_was_missed() {
        office.bot();
        hears("before the change");
        office.slack.asksToReconnect();
        office.slack.await("a second connection", () -> office.slack.connectionsEver() == 2);
        hears("after the change");
        assertThat(office.bot().counts())
                .containsEntry("connections_renewed", 1L)
                .containsEntry("connections_lost", 0L);
        assertThat(office.heard(Event.CameBack.class)).isEmpty();
    }

    @Test
    void where_the_line_slack_asked_for_does_not_open_it_is_looked_for_what_was_missed() {
        office.bot();
        hears("before the change");
        office.slack.faults().next("apps.connections.open", new Fault.Broken(503));
        office.slack.asksToReconnect();
        office.slack.await("that it was tried", () -> office.slack.calls("apps.connections.open") == 3);
        office.slack.dropsTheLine();
        office.slack.await("a second connection", () -> office.slack.connectionsEver() == 2);
        office.slack.await(
                "a look for what was missed",
                () -> office.heard(Event.CameBack.class).size() == 1);
        hears("after the change");
    }

    @Test
    void where_slack_says_no_to_a_new_line_it_is_asked_again_as_soon_as_it_may_be() {
        office.bot();
        hears("before the break");
        office.slack.faults().next("apps.connections.open", new Fault.TooFast(1));
        office.slack.faults().next("apps.connections.open", new Fault.Broken(503));
        long broken = System.nanoTime();
        office.slack.dropsTheLine();
        office.slack.await("a second connection", () -> office.slack.connectionsEver() == 2);
        assertThat(System.nanoTime() - broken).as("as long as it asked for").isGreaterThan(1_000_000_000L);
        hears("after two noes");
        assertThat(office.bot().counts()).containsEntry("connections_refused", 2L);
    }

    @Test
    void a_line_that_does_not_open_at_first_is_opened_later() {
        SlackPlatform bot = office.connected(Duration.ofSeconds(5));
        office.slack.faults().next("apps.connections.open", new Fault.TooFast(1));
        bot.listen(office.door());
        office.slack.await("a connection", () -> office.slack.connectionsEver() == 1);
        hears("at last");
        office.slack.await(
                "a look for what was missed",
                () -> office.heard(Event.CameBack.class).size() == 1);
        bot.close();
    }

    @Test
    void what_keeps_the_line_from_opening_is_said_until_it_is_open() {
        SlackPlatform bot = office.connected(Duration.ofSeconds(5));
        office.slack.faults().always("apps.connections.open", new Fault.SaysNo("invalid_auth"));
        bot.listen(office.door());
        assertThat(bot.trouble().orElseThrow()).contains("SLACK_APP_TOKEN any more", "start the bot again");

        office.slack.faults().none();
        office.slack.await("a connection", () -> bot.trouble().isEmpty());
        hears("at last");
        bot.close();
    }

    private void hears(String words) {
        Envelope told = office.people
                .says(office.ann, office.slack.direct(office.ann), words)
                .told();
        told.acknowledged();
        // what is looked for meanwhile may be heard once more behind it
        assertThat(texts()).contains(words);
    }
}
