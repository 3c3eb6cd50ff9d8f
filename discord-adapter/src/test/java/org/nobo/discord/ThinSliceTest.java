package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Message in, post out, a button pressed, a lost answer then find, a restart: with the real client library. */
class ThinSliceTest {
    private Guild guild;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void a_direct_message_comes_in() {
        LocalPerson ann = guild.discord.livesHere("ann");
        LocalMessage message = ann.writes("how do I find a mentor?");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);

        assertThat(heard.id()).isEqualTo(message.id());
        assertThat(heard.text()).isEqualTo("how do I find a mentor?");
        assertThat(heard.toBot()).isTrue();
        assertThat(heard.who().user()).isEqualTo(ann.id());
        assertThat(heard.workspace().isUnsaid()).isTrue();
        assertThat(heard.where()).isEqualTo(new Place.Direct(heard.who()));
    }

    @Test
    void a_message_that_names_the_bot_comes_in_without_the_name() {
        LocalPerson ann = guild.discord.livesHere("ann");
        ann.says("help", "@nobo who knows about licences?");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);

        assertThat(heard.text()).isEqualTo("who knows about licences?");
        assertThat(heard.toBot()).isTrue();
        assertThat(heard.where()).isEqualTo(guild.channel("help"));
    }

    @Test
    void a_post_goes_out() throws Exception {
        MessageRef ref =
                guild.bot.post(guild.channel("general"), Message.of(Text.of("**Good** morning")), Guild.key("morning"));

        List<LocalMessage> there = guild.discord.messages("general");
        assertThat(there).hasSize(1);
        assertThat(there.getFirst().content()).isEqualTo("**Good** morning");
        assertThat(there.getFirst().nonce()).isEqualTo(Guild.key("morning").value());
        assertThat(ref)
                .isEqualTo(new MessageRef(
                        guild.channel("general"), there.getFirst().id()));
    }

    @Test
    void a_button_is_pressed_and_the_message_becomes_another() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        guild.inbox.answers(event -> event instanceof Event.ChoiceMade
                ? new Reply.Replace(Message.of(Text.of("Let us begin.")))
                : Reply.SILENCE);
        guild.bot.post(
                guild.direct(ann),
                Message.of(Text.of("Welcome"), Choice.of("welcome/1/start", "Start")),
                Guild.key("w"));
        LocalMessage welcome = ann.direct().getFirst();

        ann.presses(welcome, "Start").answered();

        Event.ChoiceMade made = guild.inbox.hears(Event.ChoiceMade.class);
        assertThat(made.choice()).isEqualTo("welcome/1/start");
        assertThat(made.on().id()).isEqualTo(welcome.id());
        assertThat(ann.direct().getFirst().content()).isEqualTo("Let us begin.");
        assertThat(ann.direct().getFirst().labels()).isEmpty();
    }

    @Test
    void a_post_whose_answer_was_lost_is_found_and_not_said_twice() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        Message welcome = Message.of(Text.of("Welcome"), Choice.of("welcome/1/start", "Start"));
        Instant since = Guild.now();
        guild.discord.next("POST", "channels/.+/messages", new Fault.AnswerLost());

        assertThatThrownBy(() -> guild.bot.post(guild.direct(ann), welcome, Guild.key("w")))
                .isInstanceOf(DeliveryFailure.Unclear.class);

        assertThat(guild.bot.find(guild.direct(ann), welcome, Guild.key("w"), since))
                .hasValueSatisfying(it ->
                        assertThat(it.id()).isEqualTo(ann.direct().getFirst().id()));
        assertThat(ann.direct()).hasSize(1);
    }

    @Test
    void after_a_restart_what_was_said_is_found_even_when_the_nonce_is_forgotten() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        Message welcome = Message.of(Text.of("Welcome"), Choice.of("welcome/1/start", "Start"));
        Message plain = Message.of(Text.of("Thank you."));
        Instant since = Guild.now();
        guild.bot.post(guild.direct(ann), welcome, Guild.key("w"));
        guild.bot.post(guild.direct(ann), plain, Guild.key("thanks"));

        guild.restarts();
        guild.discord.forgetsNonces();

        assertThat(guild.bot.find(guild.direct(ann), welcome, Guild.key("w"), since))
                .isPresent();
        assertThat(guild.bot.find(guild.direct(ann), plain, Guild.key("thanks"), since))
                .isPresent();
        assertThat(guild.bot.find(guild.direct(ann), welcome, Guild.key("other"), since))
                .isEmpty();
        assertThat(guild.bot.find(guild.channel("general"), plain, Guild.key("thanks"), since))
                .isEmpty();
    }

    @Test
    void a_button_from_before_the_restart_still_works() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        guild.bot.post(
                guild.direct(ann),
                Message.of(Text.of("Welcome"), Choice.of("welcome/1/start", "Start")),
                Guild.key("w"));

        guild.restarts();
        ann.presses(ann.direct().getFirst(), "Start").answered();

        assertThat(guild.inbox.hears(Event.ChoiceMade.class).choice()).isEqualTo("welcome/1/start");
    }
}
