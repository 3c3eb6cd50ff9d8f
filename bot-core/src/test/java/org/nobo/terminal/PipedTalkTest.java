package org.nobo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.script.SettableClock;

class PipedTalkTest {
    private static final Message START_OR_LATER =
            Message.of(Text.of("Welcome!"), Control.Choice.of("start", "Start"), Control.Choice.of("later", "Later"));
    private static final Control.Menu VALUES = new Control.Menu(
            "values",
            "Pick",
            List.of(
                    Control.Option.of("v1", "Learning"),
                    Control.Option.of("v2", "Courage"),
                    Control.Option.of("v3", "Yes, and")),
            1,
            3);
    private static final Form STORY = new Form(
            "story/1",
            "A story",
            List.of(
                    Form.Field.required("t", "Title", new Form.Line(12)),
                    Form.Field.optional("s", "Story", new Form.Lines(100)).filled("We began."),
                    Form.Field.optional(
                            "p",
                            "Publish",
                            new Form.OneOf(
                                    List.of(Control.Option.of("y", "Yes, please"), Control.Option.of("n", "No")))),
                    Form.Field.optional("c", "Channel", new Form.AChannel())),
            "Send");

    private final PlayedTalk talk = new PlayedTalk().withMember("lea");

    @Test
    void somebody_joins_writes_and_leaves() {
        talk.play("ann joins", "ann: how do I find a mentor?", "ann leaves");

        assertThat(talk.heard).hasSize(3);
        assertThat(talk.heard.get(0))
                .isInstanceOfSatisfying(
                        Event.MemberJoined.class,
                        joined -> assertThat(joined.person()).isEqualTo(Person.named(talk.account("ann"), "Ann")));
        assertThat(talk.heard.get(1)).isInstanceOfSatisfying(Event.MessagePosted.class, posted -> {
            assertThat(posted.who()).isEqualTo(talk.account("ann"));
            assertThat(posted.where()).isEqualTo(talk.direct("ann"));
            assertThat(posted.text()).isEqualTo("how do I find a mentor?");
            assertThat(posted.toBot()).isTrue();
        });
        assertThat(talk.heard.get(2)).isInstanceOf(Event.MemberLeft.class);
        assertThat(talk.errors()).isEmpty();
        assertThat(talk.printed()).as("input is not echoed").isEmpty();
    }

    @Test
    void guests_and_bots_join_as_what_they_are() {
        talk.play("rex joins as guest", "r2 joins as bot");

        assertThat(talk.heard)
                .map(event -> ((Event.MemberJoined) event).person().kind())
                .containsExactly(Person.Kind.GUEST, Person.Kind.BOT);
    }

    @Test
    void in_a_channel_the_bot_is_meant_only_when_it_is_named() {
        talk.play("lea #general: hello all", "lea #general: who knows, @Nobo, about licences?");

        assertThat(talk.heard)
                .map(event -> ((Event.MessagePosted) event).toBot())
                .containsExactly(false, true);
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("who knows, about licences?");
        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(talk.channel("general"));
    }

    @Test
    void nobody_is_taken_for_the_bot() {
        talk.play("lea #general: @nobody knows");

        assertThat(talk.last(Event.MessagePosted.class).toBot()).isFalse();
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("@nobody knows");
    }

    @Test
    void a_command_names_whom_it_mentions() {
        talk.withMember("mina").play("lea: /nobo leaders add @mina and @nobody", "lea #help: /nobo");

        assertThat(talk.heard.get(0)).isInstanceOfSatisfying(Event.CommandGiven.class, given -> {
            assertThat(given.words()).isEqualTo("leaders add @mina and @nobody");
            assertThat(given.named()).containsExactly(talk.account("mina"));
        });
        assertThat(talk.last(Event.CommandGiven.class).words()).isEmpty();
        assertThat(talk.last(Event.CommandGiven.class).where()).isEqualTo(talk.channel("help"));
    }

    @Test
    void what_cannot_be_understood_is_told_with_its_line_and_the_rest_goes_on() {
        talk.play("# a remark", "bob: hello", "lea: /shrug", "lea #attic: hi", "lea picks Start", "lea: hello");

        assertThat(talk.errors().lines())
                .containsExactly(
                        "talk:2: nobody called \"bob\" is here",
                        "talk:3: there is no command /shrug here; the bot's begin with /nobo",
                        "talk:4: there is no channel #attic here; there are #general #help #stories",
                        "talk:5: no message to \"lea\" has [Start]");
        assertThat(talk.heard).hasSize(1);
        assertThat(talk.understood()).isFalse();
    }

    @Test
    void a_file_from_another_system_is_read_all_the_same() {
        talk.play("\uFEFFlea: hello\r", "\tlea:\thello again");

        assertThat(talk.errors()).isEmpty();
        assertThat(talk.understood()).isTrue();
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("hello again");
    }

    @Test
    void names_and_channels_differ_in_case_only_at_the_writers_pleasure() {
        talk.play("LEA #General: hi", "Lea joins");

        assertThat(talk.last(Event.MessagePosted.class).who()).isEqualTo(talk.account("lea"));
        assertThat(talk.errors()).isEqualTo("talk:2: \"Lea\" is here already\n");
    }

    @Test
    void who_left_is_not_here_and_can_come_again() {
        talk.play("ann joins", "ann leaves", "ann: hello?", "ann joins", "ann: hello");

        assertThat(talk.errors()).isEqualTo("talk:3: nobody called \"ann\" is here\n");
        assertThat(talk.heard).hasSize(4);
    }

    @Test
    void what_the_bot_does_is_printed_as_one_message_each() throws DeliveryFailure {
        talk.withMember("ann").withMember("bob");
        MessageRef asked = talk.post(talk.channel("general"), Message.of(Text.of("First.\n\nSecond.")));
        talk.post(talk.direct("ann"), START_OR_LATER.titled("Hello"));
        talk.post(new Place.Thread(talk.channel("general"), asked.id()), Message.of(Text.of("Below.")));
        Place.Room room = talk.platform.gather(Set.of(talk.account("bob"), talk.account("ann")), talk.key());
        talk.post(room, Message.of(Text.of("You two"), VALUES, Control.Choice.of("skip", "Skip")));
        talk.platform.edit(asked, Message.of(Text.of("Changed.")));
        talk.platform.react(asked, "tada");
        talk.platform.delete(asked);

        assertThat(talk.printed()).isEqualTo("""
                        nobo → #general: First.
                            Second.
                        nobo → ann: Hello
                            Welcome!
                            [Start] [Later]
                        nobo → #general/nobo: Below.
                        nobo → ann+bob: You two
                            [Learning] [Courage] [Yes, and]
                            [Skip]
                        nobo ✎ #general: Changed.
                        nobo ☺ #general: :tada:
                        nobo ✗ #general
                        """);
    }

    @Test
    void what_people_typed_cannot_pretend_to_be_the_bot_nor_move_the_cursor() {
        String forged = "hi\r\nnobo → bob: lies\u2028more\u001b[2J\u202Eevil";

        assertThat(talk.says(
                        talk.direct("lea"), Message.of(Text.of("She wrote: ").plus(Text.said(forged)))))
                .isEqualTo("""
                        nobo → lea: She wrote: hi
                            nobo → bob: lies
                            more[2Jevil
                        """);
    }

    @Test
    void a_thread_is_named_after_who_began_it_and_her_reply_goes_there() {
        talk.play("lea #general: @nobo who knows about licences?");
        MessageRef question = talk.last(Event.MessagePosted.class).message();

        assertThat(talk.says(question.thread(), Message.of(Text.of("Mina does."))))
                .isEqualTo("nobo → #general/lea: Mina does.\n");
        talk.post(talk.direct("lea"), Message.of(Text.of("By the way.")));
        talk.play("lea > thank you");

        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(question.thread());
        assertThat(talk.last(Event.MessagePosted.class).toBot()).isFalse();
    }

    @Test
    void a_reply_goes_below_what_the_bot_posted_for_all_or_into_the_room() throws DeliveryFailure {
        talk.withMember("ann");
        MessageRef prompt = talk.post(talk.channel("stories"), Message.of(Text.of("Tell us!")));
        talk.play("ann > We began with three.");
        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(prompt.thread());

        Place.Room room = talk.platform.gather(Set.of(talk.account("lea"), talk.account("ann")), talk.key());
        talk.post(room, Message.of(Text.of("Meet.")));
        talk.play("ann > hello lea");
        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(room);
    }

    @Test
    void somebody_elses_thread_is_not_where_a_reply_goes() {
        talk.withMember("ann").play("lea #general: @nobo hello");
        talk.post(talk.last(Event.MessagePosted.class).message().thread(), Message.of(Text.of("Hello lea.")));

        talk.play("ann > hello");

        assertThat(talk.errors()).isEqualTo("talk:1: there is no thread or room in which \"ann\" was spoken to\n");
    }

    @Test
    void a_button_is_pressed_on_the_newest_message_to_her_that_has_it() {
        talk.withMember("ann");
        talk.post(talk.direct("ann"), START_OR_LATER);
        MessageRef newer = talk.post(talk.direct("ann"), START_OR_LATER);
        talk.post(talk.direct("lea"), START_OR_LATER);
        talk.post(talk.direct("ann"), Message.of(Text.of("Nothing to press.")));

        talk.play("ann picks start");

        assertThat(talk.last(Event.ChoiceMade.class).on()).isEqualTo(newer);
        assertThat(talk.last(Event.ChoiceMade.class).choice()).isEqualTo("start");
        assertThat(talk.last(Event.ChoiceMade.class).picked()).isEmpty();
    }

    @Test
    void options_of_a_menu_are_picked_together() {
        talk.post(talk.direct("lea"), Message.of(Text.of("Which?"), VALUES, Control.Choice.of("skip", "Skip")));

        talk.play("lea picks Courage, \"Yes, and\", Courage", "lea picks Courage, Skip");

        assertThat(talk.heard).hasSize(1);
        assertThat(talk.last(Event.ChoiceMade.class).choice()).isEqualTo("values");
        assertThat(talk.last(Event.ChoiceMade.class).picked()).containsExactly("v2", "v3");
        assertThat(talk.errors()).isEqualTo("talk:2: no message to \"lea\" has all of [Courage] [Skip]\n");
    }

    @Test
    void several_buttons_are_pressed_one_after_the_other() {
        talk.post(talk.direct("lea"), START_OR_LATER);

        talk.play("lea picks Start, Later");

        assertThat(talk.heard).map(event -> ((Event.ChoiceMade) event).choice()).containsExactly("start", "later");
    }

    @Test
    void what_is_answered_at_once_is_seen_by_her_alone_and_can_be_pressed() {
        talk.withMember("ann").answering(event -> new Reply.Whisper(START_OR_LATER));

        assertThat(talk.play("ann #general: @nobo hello", "lea picks Start", "ann picks Start"))
                .startsWith("""
                        nobo ⇢ ann: Welcome!
                            [Start] [Later]
                        """);
        assertThat(talk.errors()).isEqualTo("talk:2: no message to \"lea\" has [Start]\n");
        assertThat(talk.last(Event.ChoiceMade.class).where()).isEqualTo(talk.channel("general"));
    }

    @Test
    void the_message_that_was_pressed_can_become_another() {
        talk.post(talk.direct("lea"), START_OR_LATER);
        talk.answering(event -> new Reply.Replace(Message.of(Text.of("On we go."))));

        assertThat(talk.play("lea picks Start", "lea picks Start")).isEqualTo("nobo ✎ lea: On we go.\n");
        assertThat(talk.errors()).contains("talk:2: no message to \"lea\" has [Start]");
    }

    @Test
    void what_is_seen_by_her_alone_is_still_so_when_it_becomes_another() {
        talk.answering(event -> event instanceof Event.ChoiceMade
                ? new Reply.Replace(Message.of(Text.of("On we go.")))
                : new Reply.Whisper(START_OR_LATER));

        assertThat(talk.play("lea #general: @nobo hello", "lea picks Start")).endsWith("nobo ✎ lea: On we go.\n");
    }

    @Test
    void a_form_is_shown_and_filled_by_its_labels() {
        talk.answering(event -> event instanceof Event.FormSent ? Reply.SILENCE : new Reply.Ask(STORY));

        assertThat(talk.play("lea #stories: /nobo story")).isEqualTo("""
                nobo ⇢ lea: A story
                    {Title} {Story} {Publish} {Channel}
                """);
        talk.play("lea fills title = First year; Publish = \"yes, please\"; Channel = #Stories");

        assertThat(talk.last(Event.FormSent.class).form()).isEqualTo("story/1");
        assertThat(talk.last(Event.FormSent.class).where()).isEqualTo(talk.channel("stories"));
        assertThat(talk.last(Event.FormSent.class).values())
                .isEqualTo(Map.of("t", "First year", "s", "We began.", "p", "y", "c", "stories"));
        talk.play("lea fills Title = Again");
        assertThat(talk.errors()).isEqualTo("talk:1: no form is open before \"lea\"\n");
    }

    @Test
    void what_a_window_would_not_let_through_is_told_and_the_form_stays_open() {
        talk.answering(event -> event instanceof Event.FormSent ? Reply.SILENCE : new Reply.Ask(STORY));
        talk.play("lea: /nobo story");

        talk.play(
                "lea fills Story = No title.",
                "lea fills Title = A title that is too long",
                "lea fills Title = A; Publish = Maybe",
                "lea fills Title = A; Channel = #attic",
                "lea fills Titel = A",
                "lea fills Title = A");

        assertThat(talk.errors().lines())
                .containsExactly(
                        "talk:1: \"Title\" must be filled",
                        "talk:2: \"Title\" holds at most 12 characters, not 24",
                        "talk:3: \"Publish\" takes one of Yes, please, No",
                        "talk:4: there is no channel #attic here; there are #general #help #stories",
                        "talk:5: the form has no field \"Titel\"; it has {Title} {Story} {Publish} {Channel}");
        assertThat(talk.last(Event.FormSent.class).values()).containsEntry("t", "A");
    }

    @Test
    void a_form_that_comes_back_says_what_is_wrong() {
        Form mended = new Form(
                "story/1",
                "A story",
                List.of(Form.Field.required("t", "Title", new Form.Line(12)).wrong("Somebody has this title.")),
                "Send");
        talk.answering(event -> new Reply.Ask(mended));

        assertThat(talk.play("lea: /nobo story")).isEqualTo("""
                nobo ⇢ lea: A story
                    Title: Somebody has this title.
                    {Title}
                """);
    }

    @Test
    void people_react_edit_delete_and_use_shortcuts() {
        talk.withMember("ann");
        talk.play("ann #general: We moved to Forgejo.", "lea reacts :tada:");
        MessageRef told = ((Event.MessagePosted) talk.heard.getFirst()).message();
        assertThat(talk.last(Event.Reacted.class).to()).isEqualTo(told);
        assertThat(talk.last(Event.Reacted.class).emoji()).isEqualTo("tada");

        talk.play("ann edits We moved to Codeberg.", "lea uses \"Save as know-how\"");
        assertThat(talk.last(Event.ShortcutUsed.class).text()).isEqualTo("We moved to Codeberg.");
        assertThat(talk.last(Event.ShortcutUsed.class).shortcut()).isEqualTo("Save as know-how");
        assertThat(talk.last(Event.ShortcutUsed.class).author()).contains(talk.account("ann"));

        talk.play("ann deletes", "ann deletes", "lea reacts :tada:");
        assertThat(talk.last(Event.MessageDeleted.class).message()).isEqualTo(told);
        assertThat(talk.errors().lines())
                .containsExactly(
                        "talk:2: \"ann\" has written nothing that stands",
                        "talk:3: there is no message that \"lea\" could react to");
    }

    @Test
    void home_is_opened() {
        talk.play("lea opens home");

        assertThat(talk.last(Event.HomeOpened.class).who()).isEqualTo(talk.account("lea"));
    }

    @Test
    void home_shows_its_parts_one_below_the_other() {
        talk.answering(event -> new Reply.Page(List.of(
                Message.of(Text.of("You chose **Courage**."), Control.Choice.of("again/values", "Change"))
                        .titled("About you"),
                Message.of(Text.of("Makers")))));
        talk.play("lea opens home", "lea picks Change");

        assertThat(talk.printed())
                .startsWith("nobo ⇢ lea: About you\n    You chose Courage.\n    [Change]\nnobo ⇢ lea: Makers\n");
        assertThat(talk.last(Event.ChoiceMade.class).choice()).isEqualTo("again/values");
    }

    @Test
    void a_file_is_attached_with_what_it_shows(@TempDir Path folder) throws IOException {
        Path plan = Files.writeString(folder.resolve("the plan.txt"), "1. begin");

        talk.play(
                "lea attaches \"" + plan + "\" \"The plan\"", "lea attaches nothing.png \"?\"", "lea attaches . \"?\"");

        assertThat(talk.last(Event.MessagePosted.class).attachments())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("the plan.txt");
                    assertThat(file.bytes()).asString().isEqualTo("1. begin");
                    assertThat(file.alt()).isEqualTo("The plan");
                });
        assertThat(talk.errors().lines())
                .containsExactly("talk:2: there is no file nothing.png", "talk:3: there is no file .");
    }

    @Test
    void time_passes_only_when_the_talk_says_so() {
        talk.play("lea: one", "wait 3d", "lea: two");

        Duration between = Duration.between(
                talk.heard.getFirst().at(), talk.heard.getLast().at());
        assertThat(between).isEqualTo(Duration.ofDays(3));
        assertThat(talk.heard.getFirst().at()).isEqualTo(SettableClock.BEGINNING);
    }

    @Test
    void the_same_person_lives_in_two_communities_and_writes_to_the_bot_of_both_in_one_place() {
        Workspace other = talk.world.found("other", "The Other Table", List.of("general"));
        talk.world.settle(Person.named(new Account(other, "lea"), "lea"));

        talk.play("lea #general: here", "community \"the other table\"", "lea #general: there", "lea: which one?");

        assertThat(talk.heard)
                .map(event -> ((Event.MessagePosted) event).who().workspace())
                .containsExactly(talk.home, other, Workspace.unsaid(World.PLATFORM));
        assertThat(talk.says(talk.channel("general"), Message.of(Text.of("Hello"))))
                .isEqualTo("nobo → #general of Makers: Hello\n");
        talk.play("community Nowhere");
        assertThat(talk.errors()).isEqualTo("talk:1: there is no community called \"Nowhere\"\n");
    }

    @Test
    void somebody_brings_the_bot_into_a_second_community() {
        talk.play("lea founds \"The Other Table\"", "lea #general: hello", "ann joins", "lea founds makers");

        assertThat(talk.heard.getFirst()).isInstanceOfSatisfying(Event.Installed.class, installed -> {
            assertThat(installed.name()).isEqualTo("The Other Table");
            assertThat(installed.by()).map(Account::user).containsExactly("lea");
            assertThat(installed.workspace()).isNotEqualTo(talk.home);
        });
        assertThat(talk.last(Event.MemberJoined.class).workspace()).isEqualTo(talk.platform.home());
        assertThat(talk.errors()).isEqualTo("talk:4: there is a community called \"makers\" already\n");
    }

    @Test
    void no_two_events_have_the_same_id() {
        talk.play("lea: one", "lea: two", "lea opens home", "lea edits three", "lea #general: /nobo");

        assertThat(talk.heard).map(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void an_author_the_bot_knows_is_not_needed_to_use_a_shortcut_on_its_own_words() {
        talk.post(talk.channel("general"), Message.of(Text.of("A tip.")));

        talk.play("lea uses \"Save as know-how\"");

        assertThat(talk.last(Event.ShortcutUsed.class).author()).isEqualTo(Optional.empty());
        assertThat(talk.last(Event.ShortcutUsed.class).text()).isEqualTo("A tip.");
    }
}
