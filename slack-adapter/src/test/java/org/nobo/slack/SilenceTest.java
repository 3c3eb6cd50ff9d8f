package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.slack.local.Envelope;

/** Where Slack calls us, and its calls did not come through for a while. */
class SilenceTest {
    private final Office office = new Office();
    private final String general = office.slack.channel("general", office.ann, office.bob);
    private SlackPlatform bot;
    private WebServer server;

    @BeforeEach
    void begin() {
        office.remembers();
        begins();
        office.slack.await("where it is", () -> office.heardUntil(Office.HERE).isPresent());
    }

    @AfterEach
    void close() {
        ends();
        office.close();
    }

    private void begins() {
        bot = office.connectedByHttp();
        server = new WebServer(bot.doors());
        office.slack.calls(server.at(Doorway.PATH));
        bot.listen(office.door());
    }

    private void ends() {
        bot.close();
        server.close();
    }

    @Test
    void what_was_said_in_a_long_silence_is_found_with_the_first_call_that_comes_through() {
        hears("before");
        office.later(Duration.ofHours(1));
        office.people.saysUnheard(office.bob, general, "good evening");
        hears("after");
        office.slack.await("what was missed", () -> texts().contains("good evening"));
    }

    @Test
    void what_was_said_in_a_long_silence_is_found_though_no_call_comes_through() {
        hears("before");
        office.later(Duration.ofMinutes(31));
        office.people.saysUnheard(office.bob, general, "good evening");
        bot.listensIntoSilence();
        office.slack.await("what was missed", () -> texts().contains("good evening"));
        bot.listensIntoSilence();
        looked(1);
    }

    @Test
    void a_call_that_is_made_again_shows_that_others_may_not_have_come_through() {
        for (int i = 0; i < 3; i++) {
            office.later(Duration.ofMinutes(4));
            hears("number " + i);
        }
        office.people.saysUnheard(office.bob, general, "good evening");
        Envelope told = hears("after");
        looked(0);
        office.people.repeats(told).acknowledged();
        office.slack.await("what was missed", () -> texts().contains("good evening"));
        office.people.repeats(told).acknowledged();
        looked(1);
    }

    @Test
    void what_was_said_while_the_process_was_down_is_found_at_the_start() {
        hears("before");
        ends();
        office.later(Duration.ofMinutes(2));
        office.people.saysUnheard(office.bob, general, "good evening");
        begins();
        office.slack.await("what was missed", () -> texts().contains("good evening"));
    }

    private Envelope hears(String words) {
        Envelope told = office.people
                .says(office.ann, office.slack.direct(office.ann), words)
                .told();
        told.acknowledged();
        return told;
    }

    private void looked(long times) {
        office.slack.await("a look", () -> bot.counts().get("looked_back") >= times);
        assertThat(bot.counts()).containsEntry("looked_back", times);
    }

    private List<String> texts() {
        return office.heard(Event.MessagePosted.class).stream()
                .map(Event.MessagePosted::text)
                .toList();
    }
}
