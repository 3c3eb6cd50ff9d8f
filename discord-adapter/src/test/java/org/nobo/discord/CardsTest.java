package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Messages with a heading are cards. */
class CardsTest {
    private static final Message ANSWER = Message.of(
                    Text.of("Ask a person for **one** talk."), Choice.of("yes", "Yes, that helped"))
            .titled("Finding a mentor");

    private Guild guild;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    private LocalMessage only() {
        assertThat(guild.discord.messages("general")).hasSize(1);
        return guild.discord.messages("general").getFirst();
    }

    @Test
    void a_heading_makes_a_card_and_without_one_it_is_a_plain_message() throws Exception {
        guild.bot.post(guild.channel("general"), ANSWER, Guild.key("card"));
        guild.bot.post(guild.direct(ann), ANSWER.titled(""), Guild.key("plain"));

        assertThat(only().isCard()).isTrue();
        assertThat(only().content()).isEqualTo("### Finding a mentor\nAsk a person for **one** talk.");
        assertThat(only().labels()).containsExactly("Yes, that helped");
        assertThat(ann.direct().getFirst().isCard()).isFalse();
    }

    @Test
    void a_card_names_only_whom_it_names_on_purpose() throws Exception {
        Text text = new Text(List.of(
                new Text.Mention(guild.account(ann), "ann"),
                new Text.Said(" @everyone <@" + guild.discord.lea().id() + ">")));

        guild.bot.post(guild.channel("general"), Message.of(text).titled("@everyone"), Guild.key("card"));

        assertThat(only().pinged()).containsExactly(ann.id());
    }

    @Test
    void a_picture_stands_in_the_card_with_its_words() throws Exception {
        byte[] drawing = "a drawing".getBytes(StandardCharsets.UTF_8);
        Message map = Message.of(Text.of("What we value"))
                .titled("Map")
                .with(new Attachment("map.png", drawing, "Learning in the middle, Courage beside it"));

        guild.bot.post(guild.channel("general"), map, Guild.key("map"));

        assertThat(only().files()).containsExactly(drawing);
        assertThat(only().descriptions()).containsExactly("Learning in the middle, Courage beside it");
    }

    @Test
    void a_card_whose_answer_was_lost_is_found_after_a_restart() throws Exception {
        Instant since = Guild.now();
        guild.bot.post(guild.channel("general"), ANSWER.settled(), Guild.key("card"));
        guild.restarts();
        guild.discord.forgetsNonces();

        assertThat(guild.bot.find(guild.channel("general"), ANSWER.settled(), Guild.key("card"), since))
                .isPresent();
        assertThat(guild.bot.find(guild.channel("general"), ANSWER.settled(), Guild.key("other"), since))
                .isEmpty();
    }

    @Test
    void a_card_becomes_other_words_though_it_must_stay_a_card() throws Exception {
        MessageRef ref = guild.bot.post(guild.channel("general"), ANSWER, Guild.key("card"));

        guild.bot.edit(ref, Message.of(Text.of("Gone.")));

        assertThat(only().content()).isEqualTo("Gone.");
        assertThat(only().labels()).isEmpty();
    }

    @Test
    void a_plain_message_becomes_a_card() throws Exception {
        MessageRef ref = guild.bot.post(guild.channel("general"), ANSWER.titled(""), Guild.key("plain"));

        guild.bot.edit(ref, ANSWER);

        assertThat(only().isCard()).isTrue();
        assertThat(only().content()).startsWith("### Finding a mentor");
    }

    @Test
    void what_is_pressed_on_a_card_may_replace_it() throws Exception {
        guild.inbox.answers(event -> event instanceof Event.ChoiceMade
                ? new Reply.Replace(Message.of(Text.of("Good to hear.")))
                : Reply.SILENCE);
        guild.bot.post(guild.direct(ann), ANSWER, Guild.key("card"));

        ann.presses(ann.direct().getFirst(), "Yes, that helped").answered();

        assertThat(ann.direct().getFirst().content()).isEqualTo("Good to hear.");
        assertThat(ann.direct().getFirst().labels()).isEmpty();
    }

    @Test
    void a_card_is_whispered_too() {
        guild.inbox.answers(event -> event instanceof Event.CommandGiven ? new Reply.Whisper(ANSWER) : Reply.SILENCE);

        LocalMessage whispered =
                ann.commands("general", "ask").answered().messages().getFirst();

        assertThat(whispered.isCard() && whispered.ephemeral()).isTrue();
        assertThat(whispered.content()).contains("Finding a mentor");
    }

    @Test
    void a_long_menu_on_a_card_keeps_what_was_picked() throws Exception {
        List<Control.Option> options = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> Control.Option.of("v" + i, "Value " + i))
                .toList();
        Message message = Message.of(Text.of("Which?"), new Control.Menu("pick", "Which?", options, 1, 8));
        guild.bot.post(guild.direct(ann), message.titled("Values"), Guild.key("v"));

        ann.picks(ann.direct().getFirst(), "Value 3").answered();
        ann.picks(ann.direct().getFirst(), "Value 55").answered();
        ann.presses(ann.direct().getFirst(), "Done").answered();

        assertThat(guild.inbox.hears(Event.ChoiceMade.class).picked()).containsExactly("v3", "v55");
    }
}
