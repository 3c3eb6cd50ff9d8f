package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Buttons, menus, commands and forms, each answered within Discord's three seconds. */
class PressingTest {
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
    void a_command_comes_in_as_typed_and_is_answered_for_one_pair_of_eyes() {
        guild.inbox.answers(event -> new Reply.Whisper(Message.of(Text.of("You value Courage."))));

        Interaction given = ann.commands("general", "values").answered();

        Event.CommandGiven heard = guild.inbox.hears(Event.CommandGiven.class);
        assertThat(heard.words()).isEqualTo("values");
        assertThat(heard.where()).isEqualTo(guild.channel("general"));
        assertThat(heard.who()).isEqualTo(guild.account(ann));
        assertThat(given.messages()).singleElement().satisfies(answer -> {
            assertThat(answer.content()).isEqualTo("You value Courage.");
            assertThat(answer.ephemeral()).isTrue();
        });
        assertThat(guild.discord.messages("general")).isEmpty();
    }

    @Test
    void a_command_without_words_is_one_too() {
        ann.commands("").answered();

        Event.CommandGiven heard = guild.inbox.hears(Event.CommandGiven.class);
        assertThat(heard.words()).isEmpty();
        assertThat(heard.where()).isInstanceOf(Place.Direct.class);
    }

    @Test
    void a_command_may_name_people() {
        LocalPerson bob = guild.discord.livesHere("bob");
        bob.writes("hello"); // so that his name is known

        ann.commands("general", "leaders add <@" + bob.id() + ">").answered();

        Event.CommandGiven heard = guild.inbox.hears(Event.CommandGiven.class);
        assertThat(heard.named()).containsExactly(guild.account(bob));
        assertThat(heard.words()).startsWith("leaders add @");
    }

    @Test
    void a_command_answered_with_silence_leaves_nothing_behind() {
        Interaction given = ann.commands("general", "values").answered();

        guild.inbox.hears(Event.CommandGiven.class);
        Guild.until(given::leftNothing);
    }

    @Test
    void a_long_whisper_is_split_and_all_of_it_arrives() {
        guild.inbox.answers(event -> new Reply.Whisper(Message.of(Text.of("A sentence here. ".repeat(200)))));

        Interaction given = ann.commands("general", "values").answered();

        Guild.until(() -> given.messages().size() == 2);
        assertThat(given.messages()).allSatisfy(it -> assertThat(it.ephemeral()).isTrue());
    }

    @Test
    void picks_from_a_menu_come_in() throws Exception {
        Control.Menu menu = new Control.Menu("pick/2", "Which?", options(10), 1, 3);
        guild.bot.post(guild.direct(ann), Message.of(Text.of("Values"), menu), Guild.key("v"));

        ann.picks(ann.direct().getFirst(), "Value 1", "Value 3").answered();

        Event.ChoiceMade made = guild.inbox.hears(Event.ChoiceMade.class);
        assertThat(made.choice()).isEqualTo("pick/2");
        assertThat(made.picked()).containsExactly("v1", "v3");
    }

    @Test
    void picks_from_a_menu_in_parts_are_kept_over_a_restart_and_come_in_together() throws Exception {
        Control.Menu menu = new Control.Menu("pick/2", "Which?", options(60), 3, 8);
        guild.bot.post(guild.direct(ann), Message.of(Text.of("Values"), menu), Guild.key("v"));

        assertThat(ann.picks(message(), "Value 1", "Value 3").answered().replaced())
                .isTrue();
        assertThat(ann.presses(message(), "Done")
                        .answered()
                        .messages()
                        .getFirst()
                        .content())
                .contains("between 3 and 8");
        guild.restarts();
        ann.picks(message(), "Value 55").answered();
        ann.presses(message(), "Done").answered();

        Event.ChoiceMade made = guild.inbox.hears(Event.ChoiceMade.class);
        assertThat(made.choice()).isEqualTo("pick/2");
        assertThat(made.picked()).containsExactly("v1", "v3", "v55");
        assertThat(guild.inbox.all())
                .filteredOn(Event.ChoiceMade.class::isInstance)
                .hasSize(1);
    }

    private LocalMessage message() {
        return ann.direct().getFirst();
    }

    @Test
    void what_fits_while_typing_is_suggested() {
        guild.inbox.suggests(
                "ask",
                List.of(
                        Control.Option.of("How do I find a mentor?", "How do I find a mentor?"),
                        Control.Option.of("x".repeat(120), "mentor, much too long to be sent back")));

        Interaction typed = ann.types("ask mentor").answered();

        assertThat(typed.suggestions()).containsExactly("ask How do I find a mentor?");
        assertThat(ann.types("as").answered().suggestions()).isEmpty();
    }

    @Test
    void a_slow_inbox_is_acknowledged_in_time_and_the_answer_follows() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        guild.inbox.answers(event -> {
            Guild.await(thinking);
            return new Reply.Whisper(Message.of(Text.of("Here it is.")));
        });

        Interaction given = ann.commands("general", "ask how").answered();
        assertThat(given.took()).as("it was waited for").isGreaterThan(Duration.ofMillis(1_500));
        thinking.countDown();

        Guild.until(() -> given.messages().size() == 1);
        assertThat(given.messages().getFirst().content()).isEqualTo("Here it is.");
    }

    @Test
    void what_the_inbox_could_not_take_is_brought_again() {
        int[] times = {0};
        guild.inbox.answers(event -> {
            if (event instanceof Event.CommandGiven && times[0]++ < 2) {
                throw new IllegalStateException("the database is away");
            }
            return new Reply.Whisper(Message.of(Text.of("Now.")));
        });

        Interaction given = ann.commands("general", "values").answered();

        assertThat(given.messages().getFirst().content()).isEqualTo("Now.");
        assertThat(times[0]).isEqualTo(3);
    }

    @Test
    void the_command_is_offered_everywhere_once() {
        assertThat(guild.discord.commands())
                .extracting(command -> command.getString("name"))
                .containsExactly("nobo", "Save as know-how", "Tell as a story");
        assertThat(guild.discord.commands().getFirst()).satisfies(command -> {
            assertThat(command.getString("name")).isEqualTo("nobo");
            assertThat(command.getArray("options").stream(DataArray::getObject))
                    .singleElement()
                    .satisfies(PressingTest::isOptionalWithSuggestions);
        });
    }

    private static void isOptionalWithSuggestions(DataObject option) {
        assertThat(option.getBoolean("required")).isFalse();
        assertThat(option.getBoolean("autocomplete")).isTrue();
    }

    private static List<Control.Option> options(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> Control.Option.of("v" + i, "Value " + i))
                .toList());
    }
}
