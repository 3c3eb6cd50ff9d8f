package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Saying, changing, taking back, reacting, threads and rooms. */
class SpeakingTest {
    private static final String LONG = "This is a sentence of some length. ".repeat(150);

    private Guild guild;
    private LocalPerson ann;
    private LocalPerson bob;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
        ann = guild.discord.livesHere("ann");
        bob = guild.discord.livesHere("bob");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void only_whom_a_message_names_on_purpose_is_rung_for() throws Exception {
        Text text = new Text(List.of(
                new Text.Mention(guild.account(ann), "ann"),
                new Text.Said(" @everyone @here <@" + bob.id() + "> <@&" + guild.discord.guildId() + ">")));

        guild.bot.post(guild.channel("general"), Message.of(text), Guild.key("hello"));

        assertThat(guild.discord.messages("general").getFirst().pinged()).containsExactly(ann.id());
    }

    @Test
    void a_mention_that_is_not_a_part_of_its_own_rings_for_nobody() throws Exception {
        guild.bot.post(guild.channel("general"), Message.of(Text.of("@everyone, look")), Guild.key("hello"));

        assertThat(guild.discord.messages("general").getFirst().pinged()).isEmpty();
    }

    @Test
    void a_long_text_goes_out_in_order_with_the_buttons_below() throws Exception {
        Message message = Message.of(Text.of(LONG), Choice.of("more", "More"));

        MessageRef ref = guild.bot.post(guild.channel("general"), message, Guild.key("long"));

        List<LocalMessage> there = guild.discord.messages("general");
        assertThat(there).hasSize(3);
        assertThat(there.getLast().labels()).containsExactly("More");
        assertThat(there.getLast().id()).isEqualTo(ref.id());
        assertThat(there).allSatisfy(it -> assertThat(it.content()).endsWith("length."));
    }

    @Test
    void of_a_long_text_that_broke_off_only_the_rest_is_said() throws Exception {
        Message message = Message.of(Text.of(LONG), Choice.of("more", "More"));
        Instant since = Guild.now();
        guild.discord.next("POST", "channels/.+/messages", new Fault.Slow(0));
        guild.discord.next("POST", "channels/.+/messages", new Fault.Status(500));
        assertThatThrownBy(() -> guild.bot.post(guild.channel("general"), message, Guild.key("long")))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        guild.restarts();
        guild.discord.forgetsNonces();

        assertThat(guild.bot.find(guild.channel("general"), message, Guild.key("long"), since))
                .isEmpty();
        guild.bot.post(guild.channel("general"), message, Guild.key("long"));

        assertThat(guild.discord.messages("general")).hasSize(3);
    }

    @Test
    void an_equal_message_of_another_intention_is_not_taken_for_it() throws Exception {
        Message thanks = Message.of(Text.of("Thank you."));
        Instant since = Guild.now();
        guild.bot.post(guild.direct(ann), thanks, Guild.key("one"));

        assertThat(guild.bot.find(guild.direct(ann), thanks, Guild.key("two"), since))
                .isEmpty();
    }

    @Test
    void a_look_that_fails_is_no_answer() throws Exception {
        Message thanks = Message.of(Text.of("Thank you."));
        guild.discord.next("GET", "channels/.+/messages", new Fault.Status(500));

        assertThatThrownBy(() -> guild.bot.find(guild.direct(ann), thanks, Guild.key("one"), Guild.now()))
                .isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void what_was_said_is_found_among_much_else() throws Exception {
        Message welcome = Message.of(Text.of("Welcome"), Choice.of("start", "Start"));
        Instant since = Guild.now();
        for (int i = 0; i < 150; i++) {
            ann.says("general", "talk " + i);
        }
        MessageRef ref = guild.bot.post(guild.channel("general"), welcome, Guild.key("w"));
        for (int i = 0; i < 150; i++) {
            ann.says("general", "talk " + i);
        }
        guild.restarts();

        assertThat(guild.bot.find(guild.channel("general"), welcome, Guild.key("w"), since))
                .contains(ref);
    }

    @Test
    void a_message_is_changed_and_taken_back() throws Exception {
        MessageRef ref = guild.bot.post(
                guild.channel("general"), Message.of(Text.of("One"), Choice.of("a", "A")), Guild.key("one"));

        guild.bot.edit(ref, Message.of(Text.of("Two")));
        assertThat(guild.discord.messages("general").getFirst().content()).isEqualTo("Two");
        assertThat(guild.discord.messages("general").getFirst().labels()).isEmpty();

        guild.bot.delete(ref);
        guild.bot.delete(ref);
        assertThat(guild.discord.messages("general")).isEmpty();
    }

    @Test
    void the_end_of_a_long_text_is_settled_without_touching_the_rest() throws Exception {
        Message message = Message.of(Text.of(LONG), Choice.of("more", "More"));
        MessageRef ref = guild.bot.post(guild.channel("general"), message, Guild.key("long"));
        List<String> before = guild.discord.messages("general").stream()
                .map(LocalMessage::content)
                .toList();

        guild.bot.edit(ref, message.settled());

        List<LocalMessage> after = guild.discord.messages("general");
        assertThat(after).extracting(LocalMessage::content).isEqualTo(before);
        assertThat(after.getLast().labels()).isEmpty();
    }

    @Test
    void a_short_message_that_grows_goes_on_below_once() throws Exception {
        MessageRef ref = guild.bot.post(guild.channel("general"), Message.of(Text.of("One")), Guild.key("one"));

        guild.bot.edit(ref, Message.of(Text.of(LONG)));
        guild.bot.edit(ref, Message.of(Text.of(LONG)));

        assertThat(guild.discord.messages("general")).hasSize(3);
    }

    @Test
    void an_emoji_is_put_on_a_message_by_its_name() throws Exception {
        LocalMessage theirs = ann.says("stories", "We began with three.");
        MessageRef ref = new MessageRef(guild.channel("stories"), theirs.id());

        guild.bot.react(ref, "tada");
        guild.bot.react(ref, "tada");

        assertThat(guild.discord.messages("stories").getFirst().reactions()).containsOnlyKeys("🎉");
        assertThatThrownBy(() -> guild.bot.react(ref, "no_such_emoji"))
                .isInstanceOfSatisfying(
                        DeliveryFailure.Refused.class,
                        it -> assertThat(it.why()).isEqualTo(DeliveryFailure.Why.UNFIT));
    }

    @Test
    void a_picture_goes_out_with_what_it_shows() throws Exception {
        byte[] picture = "not really a picture".getBytes(StandardCharsets.UTF_8);

        guild.bot.post(
                guild.channel("stories"),
                Message.of(Text.of("Look")).with(new Attachment("garden.png", picture, "A garden")),
                Guild.key("picture"));

        assertThat(guild.discord.messages("stories").getFirst().files())
                .singleElement()
                .isEqualTo(picture);
    }

    @Test
    void an_answer_in_a_thread_opens_it_below_the_question_and_is_named_after_it() throws Exception {
        LocalMessage question = ann.says("help", "@nobo how do I find a mentor?");
        Place thread = guild.inbox.hears(Event.MessagePosted.class).message().thread();

        guild.bot.post(thread, Message.of(Text.of("Like this.")), Guild.key("one"));
        guild.bot.post(thread, Message.of(Text.of("And this.")), Guild.key("two"));

        assertThat(guild.discord.messagesIn(question.id()))
                .extracting(LocalMessage::content)
                .containsExactly("Like this.", "And this.");
        assertThat(guild.discord.nameOf(question.id())).endsWith("how do I find a mentor?");
    }

    @Test
    void a_thread_whose_opening_got_no_answer_is_taken_up() throws Exception {
        LocalMessage question = ann.says("help", "@nobo how do I find a mentor?");
        Place thread = guild.inbox.hears(Event.MessagePosted.class).message().thread();
        Message answer = Message.of(Text.of("Like this."));
        guild.discord.next("POST", "channels/.+/threads", new Fault.AnswerLost());
        assertThatThrownBy(() -> guild.bot.post(thread, answer, Guild.key("one")))
                .isInstanceOf(DeliveryFailure.Unclear.class);

        assertThat(guild.bot.find(thread, answer, Guild.key("one"), Guild.now()))
                .isEmpty();
        guild.bot.post(thread, answer, Guild.key("one"));

        assertThat(guild.discord.messagesIn(question.id())).hasSize(1);
    }

    @Test
    void a_thread_that_fell_asleep_is_written_in_after_a_restart() throws Exception {
        LocalMessage question = ann.says("help", "@nobo how do I find a mentor?");
        Place thread = guild.inbox.hears(Event.MessagePosted.class).message().thread();
        guild.bot.post(thread, Message.of(Text.of("Like this.")), Guild.key("one"));
        guild.discord.archives(question.id());
        guild.restarts();

        guild.bot.post(thread, Message.of(Text.of("And this.")), Guild.key("two"));

        assertThat(guild.discord.messagesIn(question.id())).hasSize(2);
    }

    @Test
    void in_direct_messages_a_thread_is_an_answer_to_the_message() throws Exception {
        LocalMessage question = ann.writes("how do I find a mentor?");
        Place thread = new Place.Thread(guild.direct(ann), question.id());

        guild.bot.post(thread, Message.of(Text.of("Like this.")), Guild.key("one"));

        LocalMessage answer = ann.direct().getLast();
        assertThat(answer.answers()).contains(question.id());
        assertThat(answer.pinged()).isEmpty();
    }

    @Test
    void people_are_gathered_in_a_private_thread_and_what_they_say_is_heard_there() throws Exception {
        Place.Room room = guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("pair/1"));
        guild.bot.post(room, Message.of(Text.of("Ann, Bob; Bob, Ann.")), Guild.key("intro"));
        bob.saysIn(room.id(), "hello Ann");

        assertThat(guild.discord.inThread(room.id())).contains(ann.id(), bob.id());
        assertThat(guild.discord.nameOf(room.id())).startsWith("ann + bob");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).where()).isEqualTo(room);
    }

    @Test
    void the_same_intention_gathers_in_the_same_room_and_another_in_another() throws Exception {
        guild.discord.next("POST", "channels/.+/threads", new Fault.AnswerLost());
        assertThatThrownBy(() -> guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("pair/1")))
                .isInstanceOf(DeliveryFailure.Unclear.class);

        guild.restarts();
        Place.Room room = guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("pair/1"));
        guild.discord.archives(room.id());
        Place.Room again = guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("pair/1"));
        Place.Room other = guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("pair/2"));

        assertThat(again).isEqualTo(room);
        assertThat(other).isNotEqualTo(room);
        assertThat(guild.discord.count("POST", "channels/.+/threads")).isEqualTo(2);
    }
}
