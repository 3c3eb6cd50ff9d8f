package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
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
    }

    @Test
    void slack_asks_for_a_new_connection_and_nothing_was_missed() {
        office.bot();
        hears("before the change");
        office.slack.asksToReconnect();
        office.slack.await("a second connection", () -> office.slack.connectionsEver() == 2);
        hears("after the change");
        assertThat(office.heard(Event.CameBack.class)).isEmpty();
    }

    @Test
    void a_line_that_does_not_open_at_first_is_opened_later() {
        SlackPlatform bot = office.connected(java.time.Duration.ofSeconds(5));
        office.slack.faults().next("apps.connections.open", new Fault.TooFast(1));
        bot.listen(office);
        office.slack.await("a connection", () -> office.slack.connectionsEver() == 1);
        hears("at last");
        office.slack.await(
                "a look for what was missed",
                () -> office.heard(Event.CameBack.class).size() == 1);
        bot.close();
    }

    private void hears(String words) {
        Envelope told = office.people
                .says(office.ann, office.slack.direct(office.ann), words)
                .told();
        told.acknowledged();
        assertThat(office.heard(Event.MessagePosted.class).getLast().text()).isEqualTo(words);
    }
}
