package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.SlowDown;
import org.nobo.chat.DeliveryFailure.Unclear;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Somebody;

/** What the bot says, and what becomes of it when Slack says no, or nothing. */
class PostsTest {
    private static final Message HELLO = Message.of(Text.of("Hello"));
    private static final Message LONG =
            Message.of(Text.said("A sentence of a story. ".repeat(1_200)), Choice.of("more", "More"));

    private final Office office = new Office();
    private final Place ann = new Place.Direct(Office.account(office.ann));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void into_a_public_channel_the_bot_goes_when_it_is_to_speak_there() throws DeliveryFailure {
        String help = office.slack.channel("help", office.ann);
        office.slack.expels(help);
        office.bot().post(new Place.Channel(Office.HERE, help), HELLO, Office.key("1"));
        assertThat(office.slack.messages(help)).hasSize(1);
    }

    @Test
    void into_a_private_channel_it_must_be_invited() {
        String board = office.slack.privateChannel("board", office.ann);
        office.slack.expels(board);
        assertThatThrownBy(() -> office.bot().post(new Place.Channel(Office.HERE, board), HELLO, Office.key("1")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).isEqualTo(Why.GONE));
    }

    @Test
    void a_long_message_that_broke_off_in_the_middle_goes_on_where_it_stopped() throws DeliveryFailure {
        String direct = office.slack.direct(office.ann);
        office.bot().post(ann, HELLO, Office.key("hello"));
        office.slack.faults().next("chat.postMessage", new Fault.LostAnswer());
        assertThatThrownBy(() -> office.bot().post(ann, LONG, Office.key("long")))
                .isInstanceOf(Unclear.class);
        assertThat(office.bot().find(ann, LONG, Office.key("long"), Office.MORNING))
                .isEmpty();
        MessageRef whole = office.bot().post(ann, LONG, Office.key("long"));
        assertThat(office.bot().find(ann, LONG, Office.key("long"), Office.MORNING))
                .contains(whole);
        String words = office.slack.messages(direct).stream()
                .map(message -> SlackStage.seen(message).words())
                .collect(Collectors.joining(" "));
        assertThat(words.split("story", -1)).hasSize(1_201);
    }

    @Test
    void a_long_message_can_be_shortened_and_taken_back_whole() throws DeliveryFailure {
        String direct = office.slack.direct(office.ann);
        MessageRef whole = office.bot().post(ann, LONG, Office.key("long"));
        office.bot().edit(whole, HELLO);
        assertThat(office.slack.messages(direct)).hasSize(1);
        MessageRef again = office.bot().post(ann, LONG, Office.key("again"));
        office.bot().delete(again);
        office.bot().delete(again);
        assertThat(office.slack.messages(direct)).hasSize(1);
    }

    @Test
    void a_message_cannot_grow_beyond_what_stands_there() throws DeliveryFailure {
        MessageRef short1 = office.bot().post(ann, HELLO, Office.key("hello"));
        assertThatThrownBy(() -> office.bot().edit(short1, LONG))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).isEqualTo(Why.UNFIT));
    }

    @Test
    void what_was_said_in_a_thread_long_ago_is_still_found_there() throws DeliveryFailure {
        String help = office.slack.channel("help", office.ann);
        MessageRef root = office.bot().post(new Place.Channel(Office.HERE, help), HELLO, Office.key("root"));
        MessageRef below = office.bot().post(root.thread(), HELLO, Office.key("below"));
        for (int i = 0; i < 450; i++) {
            office.people.says(office.ann, help, "and " + i, root.id());
        }
        assertThat(office.bot().find(root.thread(), HELLO, Office.key("below"), Office.MORNING))
                .contains(below);
        assertThat(office.slack.calls("conversations.replies")).isEqualTo(3);
    }

    @Test
    void one_channel_waits_and_others_go_on() throws DeliveryFailure {
        String help = office.slack.channel("help", office.ann);
        office.slack.faults().always("chat.postMessage", help, new Fault.TooFast(30));
        assertThatThrownBy(() -> office.bot().post(new Place.Channel(Office.HERE, help), HELLO, Office.key("1")))
                .isInstanceOfSatisfying(
                        SlowDown.class, slow -> assertThat(slow.pause()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(office.bot().post(ann, HELLO, Office.key("2")).place()).isEqualTo(ann);
    }

    @Test
    void a_request_that_hangs_is_unclear_before_a_minute_has_passed() throws DeliveryFailure {
        try (SlackPlatform impatient = office.connected(Duration.ofSeconds(1))) {
            office.slack.direct(office.ann);
            office.slack.faults().next("chat.postMessage", new Fault.Hung());
            assertThatThrownBy(() -> impatient.post(ann, HELLO, Office.key("1")))
                    .isInstanceOf(Unclear.class);
            office.slack.faults().next("chat.postMessage", new Fault.Dropped());
            assertThatThrownBy(() -> impatient.post(ann, HELLO, Office.key("1")))
                    .isInstanceOf(Unclear.class);
            assertThat(impatient.find(ann, HELLO, Office.key("1"), Office.MORNING))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "messages_tab_disabled, CLOSED",
        "cannot_dm_bot, CLOSED",
        "channel_not_found, GONE",
        "is_archived, GONE",
        "user_disabled, GONE",
        "restricted_action_read_only_channel, FORBIDDEN",
        "missing_scope, FORBIDDEN",
        "msg_too_long, UNFIT",
        "invalid_blocks, UNFIT",
        "a_word_nobody_knows, UNFIT"
    })
    void a_no_is_told_apart(String word, Why why) {
        office.slack.faults().next("chat.postMessage", new Fault.SaysNo(word));
        assertThatThrownBy(() -> office.bot().post(ann, HELLO, Office.key("1")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({"internal_error", "fatal_error", "token_revoked", "account_inactive", "request_timeout"})
    void trouble_that_passes_is_unclear(String word) {
        office.slack.faults().next("chat.postMessage", new Fault.SaysNo(word));
        assertThatThrownBy(() -> office.bot().post(ann, HELLO, Office.key("1"))).isInstanceOf(Unclear.class);
    }

    @Test
    void everybody_is_told_page_by_page_without_the_deactivated() throws DeliveryFailure {
        for (int i = 0; i < 2_100; i++) {
            office.slack.has(Somebody.called("m" + i));
        }
        office.slack.has(Somebody.called("gone").deactivated());
        List<Person> people = office.bot().members(Office.HERE).toList();
        assertThat(people).hasSize(2_103).extracting(Person::name).doesNotContain("gone");
        assertThat(people)
                .filteredOn(person -> person.kind() == Person.Kind.BOT)
                .extracting(person -> person.account().user())
                .containsExactly("U0NOBO");
        assertThat(office.slack.calls("users.list")).isEqualTo(3);
    }

    @Test
    void the_same_people_gather_in_the_same_room() throws DeliveryFailure {
        Place.Room room =
                office.bot().gather(Set.of(Office.account(office.ann), Office.account(office.bob)), Office.key("1"));
        office.restarts();
        assertThat(office.bot().gather(Set.of(Office.account(office.bob), Office.account(office.ann)), Office.key("1")))
                .isEqualTo(room);
    }
}
