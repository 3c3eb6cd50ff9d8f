package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.Reply;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Somebody;

/** Who somebody is, is told before what they do. */
class CompanyTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void somebody_met_for_the_first_time_is_introduced_once() {
        office.bot();
        String direct = office.slack.direct(office.ann);
        office.people.says(office.ann, direct, "hello").told().acknowledged();
        office.people.says(office.ann, direct, "hello again").told().acknowledged();
        Person ann = office.only(Event.MemberChanged.class).person();
        assertThat(ann.name()).isEqualTo("ann");
        assertThat(ann.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(office.slack.calls("users.info")).isEqualTo(1);
    }

    @Test
    void a_guest_who_speaks_first_is_known_as_a_guest_first() {
        String rex = office.slack.has(Somebody.called("rex").asGuest());
        office.bot();
        office.people.says(rex, office.slack.direct(rex), "hello").told().acknowledged();
        assertThat(office.heard(Event.ByPerson.class))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("MemberChanged", "MessagePosted");
        assertThat(office.only(Event.MemberChanged.class).person().kind()).isEqualTo(Person.Kind.GUEST);
    }

    @Test
    void who_was_seen_when_we_looked_around_is_not_looked_up() throws DeliveryFailure {
        office.bot().members(Office.HERE).close();
        office.people
                .says(office.ann, office.slack.direct(office.ann), "hello")
                .told()
                .acknowledged();
        assertThat(office.slack.calls("users.info")).isZero();
        assertThat(office.heard(Event.MemberChanged.class)).isEmpty();
    }

    @Test
    void while_slack_does_not_say_who_it_is_what_they_did_waits_and_comes_again() {
        office.bot();
        office.slack.faults().next("users.info", new Fault.Broken(503));
        Envelope first = office.people
                .says(office.ann, office.slack.direct(office.ann), "hello")
                .told();
        office.slack.await("Slack to be asked", () -> office.slack.calls("users.info") == 1);
        office.people.repeats(first).acknowledged();
        assertThat(first.isAcknowledged()).isFalse();
        assertThat(office.only(Event.MessagePosted.class).text()).isEqualTo("hello");
    }

    @Test
    void who_a_member_is_is_told_until_it_is_taken_whether_or_not_they_do_anything_more() {
        AtomicInteger tries = new AtomicInteger();
        office.answers(event -> {
            if (event instanceof Event.MemberChanged && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away");
            }
            return Reply.SILENCE;
        });
        office.bot();
        office.people
                .says(office.ann, office.slack.direct(office.ann), "hello")
                .told()
                .acknowledged();
        office.slack.await(
                "the third try", () -> office.heard(Event.MemberChanged.class).size() == 3);
        assertThat(office.only(Event.MessagePosted.class).text()).isEqualTo("hello");
        assertThat(office.slack.calls("users.info")).isEqualTo(1);
    }

    @Test
    void while_it_is_not_taken_who_a_guest_is_what_they_did_waits_and_comes_again() {
        String rex = office.slack.has(Somebody.called("rex").asGuest());
        AtomicInteger tries = new AtomicInteger();
        office.answers(event -> {
            if (event instanceof Event.MemberChanged && tries.incrementAndGet() < 2) {
                throw new IllegalStateException("The database is away");
            }
            return Reply.SILENCE;
        });
        office.bot();
        Envelope first =
                office.people.says(rex, office.slack.direct(rex), "hello").told();
        office.slack.await(
                "the first try", () -> office.heard(Event.MemberChanged.class).size() == 1);
        office.people.repeats(first).acknowledged();
        assertThat(office.only(Event.MessagePosted.class).text()).isEqualTo("hello");
        assertThat(first.isAcknowledged()).isFalse();
    }

    @Test
    void eyes_stand_on_a_message_until_it_is_answered() throws DeliveryFailure {
        String direct = office.slack.direct(office.ann);
        office.bot();
        var said = office.people.says(office.ann, direct, "how do I find a mentor?");
        said.told().acknowledged();
        office.slack.await("eyes", () -> reactions(direct, said.ts()).equals(List.of("eyes")));
        office.bot()
                .post(
                        office.only(Event.MessagePosted.class).where(),
                        org.nobo.chat.Message.of(org.nobo.chat.Text.of("Ask Mina.")),
                        Office.key("answer"));
        office.slack.await("no eyes", () -> reactions(direct, said.ts()).isEmpty());
    }

    private List<String> reactions(String conversation, String ts) {
        return office.slack.messages(conversation).stream()
                .filter(message -> org.nobo.slack.local.Json.text(message, "ts").equals(ts))
                .flatMap(message -> SlackStage.seen(message).reactions().stream())
                .toList();
    }
}
