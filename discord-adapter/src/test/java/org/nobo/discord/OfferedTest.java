package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.words.Wordbook;

/** What Discord offers for us: the command while it is typed, the menu of a message; and files that come with messages. */
class OfferedTest {
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

    @Test
    void a_message_is_saved_as_know_how_from_its_menu() {
        guild.inbox.answers(event ->
                event instanceof Event.ShortcutUsed ? new Reply.Whisper(Message.of(Text.of("Kept."))) : Reply.SILENCE);
        LocalPerson bob = guild.discord.livesHere("bob");
        LocalMessage message = bob.says("general", "Descale it with citric acid.");

        Interaction used = ann.uses(message, "Save as know-how").answered();

        Event.ShortcutUsed heard = guild.inbox.hears(Event.ShortcutUsed.class);
        assertThat(heard.shortcut()).isEqualTo("knowhow");
        assertThat(heard.text()).isEqualTo("Descale it with citric acid.");
        assertThat(heard.author()).contains(guild.account(bob));
        assertThat(heard.on().id()).isEqualTo(message.id());
        assertThat(heard.where()).isEqualTo(guild.channel("general"));
        assertThat(used.messages().getFirst().content()).isEqualTo("Kept.");
        ann.uses(message, "Tell as a story").answered();
        assertThat(guild.inbox.hears(Event.ShortcutUsed.class).shortcut()).isEqualTo("story");
    }

    @Test
    void a_role_in_a_command_is_known_by_its_id_and_everybody_is_none() {
        String role = guild.discord.leadersRole();
        String everybody = guild.discord.guildId();
        ann.commands("general", "topic <@&" + role + "> soldering <@&" + everybody + ">");

        Event.CommandGiven given = guild.inbox.hears(Event.CommandGiven.class);
        assertThat(given.words()).startsWith("topic @leaders soldering");
        assertThat(given.roles()).containsExactly(new Role(guild.workspace(), role, "leaders"));
    }

    @Test
    void in_direct_messages_there_is_the_menu_too() {
        ann.uses(ann.writes("I mended my first loom."), "Tell as a story").answered();

        Event.ShortcutUsed heard = guild.inbox.hears(Event.ShortcutUsed.class);
        assertThat(heard.where()).isInstanceOf(Place.Direct.class);
        assertThat(heard.author()).map(it -> it.user()).contains(ann.id());
    }

    @Test
    void what_is_offered_is_said_in_every_language_the_bot_speaks() {
        List<String> locales = List.of("de", "es-419", "es-ES", "fr");
        for (DataObject command : guild.discord.commands()) {
            boolean slash = command.getInt("type") == 1;
            DataObject said = command.getObject(slash ? "description_localizations" : "name_localizations");
            assertThat(said.keys()).containsExactlyInAnyOrderElementsOf(locales);
            String english = command.getString(slash ? "description" : "name");
            assertThat(locales).noneMatch(locale -> said.getString(locale).equals(english));
            if (slash) {
                DataObject words = command.getArray("options").getObject(0);
                assertThat(words.getObject("name_localizations").keys()).containsExactlyInAnyOrderElementsOf(locales);
                assertThat(words.getObject("description_localizations").getString("de"))
                        .isEqualTo(new Wordbook().in(Locale.GERMAN).label("discord.command.words"));
            }
        }
        assertThat(guild.discord.commands()).hasSize(3);
    }

    @Test
    void commands_are_suggested_with_what_they_are_for() {
        guild.inbox.suggests("command", List.of(new Control.Option("ask", "ask", "ask what this community knows")));

        Interaction typed = ann.types("as").answered();

        assertThat(typed.suggestions()).containsExactly("ask");
        assertThat(typed.labels()).containsExactly("ask – ask what this community knows");
    }

    @Test
    void people_are_suggested_one_after_the_other() {
        LocalPerson bob = guild.discord.livesHere("Bobbin");
        LocalPerson mina = guild.discord.livesHere("Mina");

        assertThat(ann.types("general", "introduce @bo").answered().suggestions())
                .containsExactly("introduce <@" + bob.id() + "> ");
        Interaction second =
                ann.types("general", "introduce <@" + bob.id() + "> @mi").answered();
        assertThat(second.suggestions()).containsExactly("introduce <@" + bob.id() + "> <@" + mina.id() + "> ");
        assertThat(second.labels()).containsExactly("introduce @… @Mina");
        assertThat(ann.types("introduce @bo").answered().suggestions()).isEmpty();
    }

    @Test
    void discord_has_no_page_of_the_bots_own_so_a_command_shows_it() {
        guild.inbox.answers(event -> event instanceof Event.HomeOpened
                ? new Reply.Page(List.of(Message.of(Text.of("One")).titled("You"), Message.of(Text.of("Two"))))
                : Reply.SILENCE);

        Interaction given = ann.commands("general", "home").answered();

        Guild.until(() -> given.messages().size() == 2);
        assertThat(given.messages()).extracting(LocalMessage::content).containsExactly("### You\nOne", "Two");
    }

    @Test
    void a_picture_that_somebody_shares_arrives_with_its_words() {
        byte[] picture = "a picture".getBytes(StandardCharsets.UTF_8);

        ann.shares("our first loom", "loom.png", picture, "Two people at a loom");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);
        assertThat(heard.text()).isEqualTo("our first loom");
        assertThat(heard.attachments()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("loom.png");
            assertThat(it.alt()).isEqualTo("Two people at a loom");
            assertThat(it.bytes()).isEqualTo(picture);
        });
    }

    @Test
    void a_picture_that_is_too_large_is_left_out_and_the_words_arrive() {
        ann.shares("our first loom", "loom.png", new byte[8 * 1024 * 1024 + 1], "");

        assertThat(guild.inbox.hears(Event.MessagePosted.class).attachments()).isEmpty();
    }
}
