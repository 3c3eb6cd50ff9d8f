package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.Somebody;

/** Slack waits three seconds for its acknowledgement, whatever the core is doing. */
class AcknowledgingTest {
    private static final long THREE_SECONDS = TimeUnit.SECONDS.toNanos(3);

    private final Office office = new Office();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        office.close();
    }

    @Test
    void everything_is_acknowledged_in_time_while_every_turn_takes_as_long_as_it_may() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(office.slack.has(Somebody.called("p" + i)));
        }
        String general = office.slack.channel("general", people.toArray(String[]::new));
        office.answers(event -> slowly());
        office.bot();
        ConcurrentHashMap<Envelope, Long> took = new ConcurrentHashMap<>();
        List<Envelope> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String who = people.get(i % people.size());
            long at = System.nanoTime();
            Envelope envelope = i % 4 == 0
                    ? office.hands.commands(who, general, "/nobo", "help " + i)
                    : office.people.says(who, general, "number " + i).told();
            var unused = envelope.ack().thenRun(() -> took.put(envelope, System.nanoTime() - at));
            told.add(envelope);
        }
        told.forEach(Envelope::acknowledged);
        assertThat(took.values())
                .hasSize(60)
                .allSatisfy(nanos -> assertThat(nanos).isLessThan(THREE_SECONDS));
    }

    /** The longest the inbox takes, by its own promise. */
    private Reply slowly() {
        try {
            assertThat(never.await(1_400, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.SILENCE;
    }

    @Test
    void what_is_not_understood_is_acknowledged_all_the_same() {
        office.bot();
        office.hands
                .commands(office.ann, office.slack.direct(office.ann), "/unknown", "")
                .acknowledged();
        office.hands.usesAnywhere(office.ann, "of-another-time").acknowledged();
        office.hands
                .interactive(Json.object("type", "view_closed", "user", Json.object("id", office.ann)))
                .acknowledged();
        office.people
                .tells("message.im", Json.object("type", "a_thing_of_next_year", "user", office.ann))
                .acknowledged();
        assertThat(office.heard(Event.FormSent.class)).isEmpty();
        assertThat(office.heard(Event.ChoiceMade.class)).isEmpty();
    }
}
