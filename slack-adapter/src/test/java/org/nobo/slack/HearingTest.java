package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;

/** What Slack tells, and what is heard of it. */
class HearingTest {
    private final Office office = new Office();
    private String general;

    @BeforeEach
    void open() {
        general = office.slack.channel("general", office.ann, office.bob);
        office.bot();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_same_message_is_known_again_however_often_and_under_whichever_event_it_comes() {
        var said = office.people.says(office.ann, general, "<@" + LocalSlack.BOT + "> who knows about licences?");
        said.told().acknowledged();
        office.people.repeats(said.told()).acknowledged();
        office.people.repeatsUnderAnotherId(said.told()).acknowledged();
        office.people.mentions(general, said.ts()).acknowledged();
        List<Event.MessagePosted> heard = office.heard(Event.MessagePosted.class);
        assertThat(heard).hasSize(4);
        assertThat(heard).containsOnly(heard.getFirst());
        assertThat(heard.getFirst().toBot()).isTrue();
        assertThat(heard.getFirst().text()).isEqualTo("who knows about licences?");
    }

    @Test
    void a_message_stands_where_it_was_written() {
        String closed = office.slack.privateChannel("board", office.ann);
        String room = office.slack.together(office.ann, office.bob);
        assertThat(place(general, "")).isEqualTo(new Place.Channel(Office.HERE, general));
        assertThat(place(closed, "")).isEqualTo(new Place.Channel(Office.HERE, closed));
        assertThat(place(room, "")).isEqualTo(new Place.Room(Office.HERE, room));
        String root = office.people.says(office.bob, general, "A thread begins").ts();
        assertThat(place(general, root)).isEqualTo(new Place.Thread(new Place.Channel(Office.HERE, general), root));
    }

    @Test
    void who_answers_below_a_direct_message_answers_directly() {
        String direct = office.slack.direct(office.ann);
        String root = office.people.says(office.ann, direct, "hello").ts();
        assertThat(place(direct, root)).isEqualTo(new Place.Direct(Office.account(office.ann)));
    }

    private Place place(String conversation, String thread) {
        var said = office.people.says(office.ann, conversation, "here", thread);
        said.told().acknowledged();
        return office.heard(Event.MessagePosted.class).stream()
                .filter(heard -> heard.message().id().equals(said.ts()))
                .findFirst()
                .orElseThrow()
                .where();
    }

    @Test
    void people_and_channels_are_read_by_name() {
        String text = "ask <@" + office.bob + "> in <#C0GENERAL|general> or <mailto:x@y.org|x@y.org>, see"
                + " <https://nobo.org/a|nobo.org/a> and <https://a.b|this>, <!here> &lt;3 &amp;amp;";
        office.people.says(office.ann, general, text).told().acknowledged();
        assertThat(office.only(Event.MessagePosted.class).text())
                .isEqualTo("ask @bob in #general or x@y.org, see nobo.org/a and this (https://a.b), @here <3 &amp;");
    }

    @Test
    void a_person_who_cannot_be_looked_up_is_read_by_id() {
        office.slack.faults().next("users.info", new Fault.Broken(500));
        office.people
                .says(office.ann, general, "ask <@" + office.bob + ">")
                .told()
                .acknowledged();
        assertThat(office.only(Event.MessagePosted.class).text()).isEqualTo("ask @" + office.bob);
    }

    @Test
    void other_bots_and_what_nobody_said_are_received_and_not_heard() {
        office.people.otherBotSays(general, "build failed").acknowledged();
        var said = office.people.says(office.ann, general, "see https://nobo.org");
        said.told().acknowledged();
        unfolds(general, said.ts()).acknowledged();
        tells("channel_topic").acknowledged();
        office.people.opensHome(office.ann, "messages").acknowledged();
        assertThat(office.heard(Event.MessagePosted.class)).hasSize(1);
        assertThat(office.heard(Event.MessageEdited.class)).isEmpty();
        assertThat(office.heard(Event.HomeOpened.class)).isEmpty();
        assertThat(office.slack.calls("bots.info")).isZero();
    }

    /** Slack shows a preview of a link and tells of it as a change of the message. */
    private Envelope unfolds(String conversation, String ts) {
        JsonObject message = office.slack.messages(conversation).stream()
                .filter(each -> Json.text(each, "ts").equals(ts))
                .findFirst()
                .orElseThrow();
        JsonObject event = Json.object(
                "type", "message",
                "subtype", "message_changed",
                "channel", conversation,
                "channel_type", "channel",
                "message", message,
                "previous_message", message,
                "event_ts", "1772442000.000900");
        return office.people.tells("message.channels", event);
    }

    private Envelope tells(String subtype) {
        JsonObject event = Json.object(
                "type", "message",
                "subtype", subtype,
                "user", office.ann,
                "text", "set the channel topic",
                "ts", "1772442000.000901",
                "channel", general,
                "channel_type", "channel");
        return office.people.tells("message.channels", event);
    }

    @Test
    void what_nobody_knows_is_received() {
        office.hands
                .interactive(Json.object(
                        "type", "view_closed", "user", Json.object("id", office.ann), "view", Json.object("id", "V1")))
                .acknowledged();
        office.hands.commands(office.ann, general, "/other", "thing").acknowledged();
        assertThat(office.heard(Event.FormSent.class)).isEmpty();
    }

    @Test
    void our_own_edits_are_not_heard() throws DeliveryFailure {
        MessageRef ref = office.bot()
                .post(new Place.Channel(Office.HERE, general), Message.of(Text.of("Hello")), Office.key("hello"));
        office.people.edits(general, ref.id(), "Hello again").acknowledged();
        office.people.deletes(general, ref.id()).acknowledged();
        assertThat(office.heard(Event.MessageEdited.class)).isEmpty();
        assertThat(office.heard(Event.MessageDeleted.class)).isEmpty();
    }

    @Test
    void who_is_new_comes_with_what_slack_knows_of_them() {
        office.people.joins(Somebody.called("rex").asGuest()).acknowledged();
        office.people
                .joins(Somebody.called("mina").inZone("Asia/Tokyo").asAdmin())
                .acknowledged();
        office.people.joins(Somebody.called("robo").asBot()).acknowledged();
        assertThat(office.heard(Event.MemberJoined.class))
                .extracting(joined -> joined.person().kind())
                .containsExactly(Person.Kind.GUEST, Person.Kind.MEMBER, Person.Kind.BOT);
        Person mina = office.heard(Event.MemberJoined.class).get(1).person();
        assertThat(mina.leads()).isTrue();
        assertThat(mina.zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(mina.language()).contains(Locale.UK);
    }

    @Test
    void who_comes_into_a_channel_and_who_opens_the_home_is_heard() {
        office.people.entersChannel(office.bob, general).acknowledged();
        office.people.opensHome(office.bob, "home").acknowledged();
        assertThat(office.only(Event.JoinedChannel.class).channel()).isEqualTo(new Place.Channel(Office.HERE, general));
        assertThat(office.only(Event.HomeOpened.class).who()).isEqualTo(Office.account(office.bob));
    }

    @Test
    void a_reaction_in_a_room_we_know_nothing_of_is_looked_up_once() {
        String room = office.slack.together(office.ann, office.bob);
        String ts = office.people.says(office.ann, room, "we met!").ts();
        office.restarts();
        office.people.reacts(office.bob, room, ts, "tada").acknowledged();
        office.people.reacts(office.ann, room, ts, "heart").acknowledged();
        assertThat(office.heard(Event.Reacted.class))
                .extracting(reacted -> reacted.to().place())
                .containsOnly(new Place.Room(Office.HERE, room));
        assertThat(office.slack.calls("conversations.info")).isEqualTo(1);
    }

    @Test
    void a_reaction_that_cannot_be_placed_now_is_not_acknowledged_and_comes_again() {
        String ts = office.people.says(office.ann, general, "we met!").ts();
        office.restarts();
        office.slack.faults().next("conversations.info", new Fault.Broken(503));
        Envelope first = office.people.reacts(office.bob, general, ts, "tada");
        office.slack.await("Slack to be asked", () -> office.slack.calls("conversations.info") == 1);
        office.people.repeats(first).acknowledged();
        assertThat(first.isAcknowledged()).isFalse();
        assertThat(office.only(Event.Reacted.class).emoji()).isEqualTo("tada");
    }

    @Test
    void a_reaction_whose_thread_slack_does_not_tell_now_comes_again_and_stands_in_it() {
        String root = office.people.says(office.ann, general, "A thread begins").ts();
        String reply =
                office.people.says(office.bob, general, "and goes on", root).ts();
        office.restarts();
        office.slack.faults().next("conversations.replies", new Fault.TooFast(30));
        Envelope first = office.people.reacts(office.ann, general, reply, "tada");
        office.slack.await("Slack to be asked", () -> office.slack.calls("conversations.replies") == 1);
        office.people.repeats(first).acknowledged();
        assertThat(office.only(Event.Reacted.class).to())
                .isEqualTo(new MessageRef(new Place.Thread(new Place.Channel(Office.HERE, general), root), reply));
    }

    @Test
    void a_reaction_inside_a_thread_stands_in_the_thread_and_is_asked_about_once() {
        String root = office.people.says(office.ann, general, "A thread begins").ts();
        String reply =
                office.people.says(office.bob, general, "and goes on", root).ts();
        office.slack.await("both", () -> office.heard(Event.MessagePosted.class).size() == 2);
        office.people.reacts(office.ann, general, reply, "tada").acknowledged();
        assertThat(office.slack.calls("conversations.replies")).isZero();
        office.restarts();
        office.people.reacts(office.bob, general, reply, "heart").acknowledged();
        office.people.reacts(office.ann, general, reply, "eyes").acknowledged();
        Place thread = new Place.Thread(new Place.Channel(Office.HERE, general), root);
        assertThat(office.heard(Event.Reacted.class))
                .extracting(Event.Reacted::to)
                .containsOnly(new MessageRef(thread, reply));
        assertThat(office.slack.calls("conversations.replies")).isEqualTo(1);
    }

    @Test
    void a_shortcut_used_anywhere_is_a_command() {
        office.hands.usesAnywhere(office.ann, "command/story").acknowledged();
        Event.CommandGiven given = office.only(Event.CommandGiven.class);
        assertThat(given.words()).isEqualTo("story");
        assertThat(given.where()).isEqualTo(new Place.Direct(Office.account(office.ann)));
    }

    @Test
    void a_shortcut_brings_the_message_it_was_used_on() {
        String ts = office.people
                .says(office.bob, general, "Kettles first, then chairs.")
                .ts();
        office.hands.uses(office.ann, "knowhow", general, ts).acknowledged();
        Event.ShortcutUsed used = office.only(Event.ShortcutUsed.class);
        assertThat(used.shortcut()).isEqualTo("knowhow");
        assertThat(used.text()).isEqualTo("Kettles first, then chairs.");
        assertThat(used.author()).isEqualTo(Optional.of(Office.account(office.bob)));
        assertThat(used.on()).isEqualTo(new MessageRef(new Place.Channel(Office.HERE, general), ts));
    }

    @Test
    void a_command_names_people_and_knows_where_it_was_given() {
        String direct = office.slack.direct(office.ann);
        office.hands
                .commands(office.ann, direct, "/nobo", "leaders add <@" + office.bob + "|bob>")
                .acknowledged();
        Event.CommandGiven given = office.only(Event.CommandGiven.class);
        assertThat(given.words()).isEqualTo("leaders add @bob");
        assertThat(given.named()).containsExactly(Office.account(office.bob));
        assertThat(given.where()).isEqualTo(new Place.Direct(Office.account(office.ann)));
    }

    @Test
    void a_user_group_in_a_command_is_known_by_its_id_and_called_by_its_handle() {
        office.hands
                .commands(
                        office.ann, general, "/nobo", "topic <!subteam^S0MEND|@menders> soldering & <!subteam^S0COOK>")
                .acknowledged();
        Event.CommandGiven given = office.only(Event.CommandGiven.class);
        assertThat(given.words()).isEqualTo("topic @menders soldering & @S0COOK");
        assertThat(given.roles())
                .containsExactly(new Role(Office.HERE, "S0MEND", "menders"), new Role(Office.HERE, "S0COOK", "S0COOK"));
        assertThat(given.named()).isEmpty();
    }

    @Test
    void what_a_person_pressed_and_we_could_not_take_is_tried_again_from_here() {
        int[] tries = {0};
        office.answers(event -> {
            if (event instanceof Event.CommandGiven && ++tries[0] < 3) {
                throw new IllegalStateException("The database is away");
            }
            return org.nobo.chat.Reply.SILENCE;
        });
        Envelope given = office.hands.commands(office.ann, general, "/nobo", "help");
        office.slack.await(
                "the third try", () -> office.heard(Event.CommandGiven.class).size() == 3);
        assertThat(given.isAcknowledged()).isFalse();
        assertThat(office.heard(Event.CommandGiven.class))
                .extracting(Event::id)
                .containsOnly(office.heard(Event.CommandGiven.class).getFirst().id());
    }

    @Test
    void what_one_person_says_is_heard_in_order() {
        for (int i = 0; i < 200; i++) {
            office.people.says(office.ann, general, "number " + i);
        }
        office.slack.await(
                "all of it", () -> office.heard(Event.MessagePosted.class).size() == 200);
        assertThat(office.heard(Event.MessagePosted.class))
                .extracting(Event.MessagePosted::text)
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 200)
                        .mapToObj(i -> "number " + i)
                        .toList());
    }
}
