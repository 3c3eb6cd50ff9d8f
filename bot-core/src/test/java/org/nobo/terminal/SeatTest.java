package org.nobo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.script.SettableClock;

class SeatTest {
    private static final Message WELCOME = Message.of(
            Text.of("Welcome!"),
            new Control.Menu(
                    "values",
                    "",
                    List.of(Control.Option.of("v1", "Learning"), Control.Option.of("v2", "Courage")),
                    1,
                    2),
            Control.Choice.of("later", "Later"));
    private static final Form STORY = new Form(
            "story/1",
            "Your story",
            List.of(
                    Form.Field.required("t", "Title", new Form.Line(12)),
                    Form.Field.optional("s", "Story", new Form.Lines(100)).hinted("As to a friend"),
                    Form.Field.optional(
                                    "p",
                                    "Publish",
                                    new Form.OneOf(List.of(
                                            Control.Option.of("n", "No"), Control.Option.of("y", "Yes, please"))))
                            .filled("n"),
                    Form.Field.optional("c", "Channel", new Form.AChannel())),
            "Send");

    private final SatTalk sat = new SatTalk(80);
    private final PlayedTalk talk = sat.talk;

    @Test
    void the_prompt_says_who_and_where() {
        assertThat(sat.seat.prompt()).isEqualTo("lea @nobo> ");
        sat.types("/in #general");
        assertThat(sat.seat.prompt()).isEqualTo("lea #general> ");
        sat.types("/as bob");
        assertThat(sat.seat.prompt()).isEqualTo("bob @nobo> ");
        sat.types("/in help", "/dm");
        assertThat(sat.seat.prompt()).isEqualTo("bob @nobo> ");
    }

    @Test
    void what_is_typed_is_said_where_one_is() {
        sat.types("hello", "/in #general", "hello @nobo", "/nobo about");

        assertThat(talk.heard.get(0)).isInstanceOfSatisfying(Event.MessagePosted.class, said -> {
            assertThat(said.where()).isEqualTo(talk.direct("lea"));
            assertThat(said.toBot()).isTrue();
        });
        assertThat(((Event.MessagePosted) talk.heard.get(1)).where()).isEqualTo(talk.channel("general"));
        assertThat(talk.last(Event.CommandGiven.class).words()).isEqualTo("about");
    }

    @Test
    void somebody_new_comes_in_and_is_who_sits_here() {
        sat.types("/join ann", "hello", "/join rex as guest", "/join ann");

        assertThat(talk.heard.get(0)).isInstanceOf(Event.MemberJoined.class);
        assertThat(((Event.MessagePosted) talk.heard.get(1)).who()).isEqualTo(talk.account("ann"));
        assertThat(sat.seat.prompt()).startsWith("rex");
    }

    @Test
    void a_card_bears_numbers_and_they_press_what_stands_there() {
        assertThat(sat.seenWhile(() -> talk.post(talk.direct("lea"), WELCOME))).isEqualTo("""
                nobo → lea
                ┃ Welcome!
                ┃
                ┃ Pick up to 2 by their numbers, such as 1 4 6:
                ┃  1 Learning   2 Courage
                ┃ [3] Later

                """);

        sat.types("2, 1");
        assertThat(talk.last(Event.ChoiceMade.class).choice()).isEqualTo("values");
        assertThat(talk.last(Event.ChoiceMade.class).picked()).containsExactly("v2", "v1");
        sat.types("3");
        assertThat(talk.last(Event.ChoiceMade.class).choice()).isEqualTo("later");
        sat.types("later");
        assertThat(talk.heard).hasSize(3);
        assertThat(sat.types("4")).isEqualTo("There is no 4 to press; the numbers go from 1 to 3.\n");
        assertThat(sat.types("1 3")).startsWith("Several numbers go together only when all are from one list");
        assertThat(talk.heard).hasSize(3);
    }

    @Test
    void a_number_is_a_word_where_there_is_nothing_to_press_or_it_is_said_on_purpose() {
        sat.types("42");
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("42");
        talk.post(talk.direct("lea"), WELCOME);
        sat.types("/say 1");
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("1");
    }

    @Test
    void what_is_for_somebody_else_bears_no_numbers_until_one_is_them() {
        String seen = sat.seenWhile(() -> talk.post(talk.direct("bob"), WELCOME));
        assertThat(seen)
                .startsWith("nobo → bob · /as bob to answer\n")
                .contains("[Later]")
                .doesNotContain("[3]");

        assertThat(sat.types("/as bob")).contains("nobo → bob").contains("[3] Later");
        sat.types("3");
        assertThat(talk.last(Event.ChoiceMade.class).who()).isEqualTo(talk.account("bob"));
    }

    @Test
    void numbers_of_what_is_answered_press_nothing_older_unseen() {
        talk.post(talk.direct("lea"), WELCOME);
        MessageRef newer =
                talk.post(talk.direct("lea"), Message.of(Text.of("Shall I?"), Control.Choice.of("shall", "Yes, do")));
        talk.world.change(newer.id(), new World.Words("Shall I?", List.of()));

        assertThat(sat.types("1"))
                .startsWith("What these numbers stood on is answered.")
                .contains("Welcome!");
        assertThat(talk.heard).isEmpty();
        sat.types("1");
        assertThat(talk.last(Event.ChoiceMade.class).picked()).containsExactly("v1");
    }

    @Test
    void whispers_and_changes_are_told_apart_from_what_is_said() throws DeliveryFailure {
        talk.answering(event -> new Reply.Whisper(Message.of(Text.of("For you."))));
        assertThat(sat.types("/nobo about")).isEqualTo("nobo ⇢ lea · only lea sees this\n┊ For you.\n\n");
        MessageRef said = talk.post(talk.channel("general"), Message.of(Text.of("First.")));
        assertThat(sat.seenWhile(() -> {
                    try {
                        talk.platform.edit(said, Message.of(Text.of("Second.")));
                        talk.platform.delete(said);
                    } catch (DeliveryFailure e) {
                        throw new AssertionError(e);
                    }
                }))
                .isEqualTo("nobo ✎ #general · changed\n╎ Second.\n\nnobo ✗ #general · took a message back\n\n");
    }

    @Test
    void a_form_is_asked_field_by_field_and_what_does_not_fit_is_asked_again() {
        talk.answering(event -> event instanceof Event.FormSent ? Reply.SILENCE : new Reply.Ask(STORY));
        assertThat(sat.types("/nobo story")).contains("Your story").contains("(1 of 4) Title: one line.");
        assertThat(sat.seat.prompt()).isEqualTo("  Title ");
        assertThat(sat.types("")).contains("This one is needed");
        assertThat(sat.types("A title that is too long")).contains("at most 12 characters, not 24");
        assertThat(sat.types("First year")).contains("(2 of 4) Story").contains("As to a friend");
        assertThat(sat.types("We began with three.", "", "9"))
                .contains("1 No")
                .contains("2 Yes, please")
                .contains("kept if you press Enter")
                .contains("\"Publish\" takes one of");
        assertThat(sat.types("2", "#attic")).contains("There is no channel #attic");
        sat.types("/back", "", "#Help");

        assertThat(talk.last(Event.FormSent.class).values())
                .isEqualTo(Map.of("t", "First year", "s", "We began with three.", "p", "y", "c", "help"));
        assertThat(sat.seat.prompt()).isEqualTo("lea @nobo> ");
    }

    @Test
    void a_form_can_be_left_and_nothing_is_sent() {
        talk.answering(event -> new Reply.Ask(STORY));
        sat.types("/nobo story", "First year");
        assertThat(sat.types("/cancel")).isEqualTo("The form is closed; nothing was sent.\n");
        sat.types("/nobo story");
        sat.seat.interrupt();

        assertThat(sat.seat.prompt()).isEqualTo("lea @nobo> ");
        assertThat(talk.heard).noneMatch(Event.FormSent.class::isInstance);
    }

    @Test
    void a_form_that_comes_back_asks_only_for_what_is_to_be_mended() {
        Form mended = new Form(
                "story/1",
                "Your story",
                List.of(
                        Form.Field.required("t", "Title", new Form.Line(12))
                                .filled("First")
                                .wrong("Somebody has this title."),
                        Form.Field.optional("s", "Story", new Form.Lines(100)).filled("We began.")),
                "Send");
        talk.answering(event -> switch (event) {
            case Event.FormSent sent when sent.values().get("t").equals("First") -> new Reply.Ask(mended);
            case Event.FormSent sent -> Reply.SILENCE;
            default -> new Reply.Ask(STORY);
        });
        assertThat(sat.types("/nobo story", "First", "We began.", "", "", ""))
                .contains("Somebody has this title.")
                .contains("(1 of 1) Title");
        sat.types("Second");

        assertThat(talk.last(Event.FormSent.class).values()).isEqualTo(Map.of("t", "Second", "s", "We began."));
    }

    @Test
    void time_passes_when_it_is_told_to() {
        assertThat(sat.types("+3d")).startsWith("— 3 days later: ");
        assertThat(talk.clock.instant()).isEqualTo(SettableClock.BEGINNING.plusSeconds(3 * 86400));
        assertThat(sat.types("+3w")).isEqualTo("A time looks like +30m, +2h or +3d.\n");
        sat.types("+1 from me");
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("+1 from me");
    }

    @Test
    void what_is_not_understood_is_answered_kindly() {
        assertThat(sat.types("/about")).contains("There is no /about").contains("/nobo about asks the bot");
        assertThat(sat.types("/as zoe")).contains("/join zoe comes in as somebody new");
        assertThat(sat.types("/in #attic")).contains("there are #general #help #stories");
        assertThat(sat.types("/as")).contains("Say behind it who to be");
        assertThat(sat.types("> hello")).contains("There is no thread or room");
        assertThat(sat.types("/pick Start")).contains("No message to \"lea\" has [Start]");
        assertThat(sat.types("/join two words")).contains("After \"joins\"");
        assertThat(sat.types("/help").lines()).hasSizeGreaterThan(Word.values().length);
        assertThat(talk.heard).isEmpty();
    }

    @Test
    void all_that_a_written_talk_can_do_can_be_typed() throws DeliveryFailure {
        talk.post(talk.channel("general"), Message.of(Text.of("Tell us!")));
        sat.types("/react :tada:", "/home", "> We began.", "/edit We started.", "/use \"Save as know-how\"", "/delete");

        assertThat(talk.heard)
                .map(event -> (Object) event.getClass())
                .containsExactly(
                        Event.Reacted.class,
                        Event.HomeOpened.class,
                        Event.MessagePosted.class,
                        Event.MessageEdited.class,
                        Event.ShortcutUsed.class,
                        Event.MessageDeleted.class);
        Place.Room room = talk.platform.gather(Set.of(talk.account("lea"), talk.account("bob")), talk.key());
        assertThat(sat.seenWhile(() -> talk.post(room, Message.of(Text.of("Meet.")))))
                .startsWith("nobo → bob+lea · > TEXT answers here");
        sat.types("> hello bob");
        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(room);
    }

    @Test
    void there_can_be_a_second_community_and_the_prompt_says_which_one_it_is() {
        sat.types("/found The Other Table");
        assertThat(sat.seat.prompt()).isEqualTo("lea @nobo (The Other Table)> ");
        assertThat(sat.types("/community makers")).contains("This is Makers.");
        assertThat(sat.seat.prompt()).isEqualTo("lea @nobo (Makers)> ");
        assertThat(sat.types("/community nowhere")).contains("There is no community called \"nowhere\"");
    }

    @Test
    void what_can_follow_is_completed() {
        talk.post(talk.direct("lea"), WELCOME);

        assertThat(completed("/")).contains("/as ", "/in ", "/nobo ", "/quit");
        assertThat(completed("/as ")).containsExactly("/as lea", "/as bob");
        assertThat(completed("/in ")).containsExactly("/in #general", "/in #help", "/in #stories");
        assertThat(completed("")).containsExactly("Learning", "Courage", "Later");
        assertThat(completed("who is @b")).contains("who is @bob", "who is @nobo");
        assertThat(completed("/community ")).containsExactly("/community Makers");
        assertThat(completed("/pick ")).contains("/pick Later");
    }

    @Test
    void nothing_is_wider_than_the_terminal() {
        for (int columns : new int[] {40, 60, 80, 120}) {
            SatTalk narrow = new SatTalk(columns);
            List<Control.Option> options = IntStream.range(0, 30)
                    .mapToObj(i -> Control.Option.of("o" + i, "Responsibility " + i))
                    .toList();
            Text text = Text.of("A long sentence that goes on and on, so that it has to be broken. ".repeat(5)
                            + "\n\n- an item that is long enough to be broken, too, and stands below itself\n")
                    .plus(new Text(List.of(new Text.Quote(Text.of("word ".repeat(60))))))
                    .plus(Text.said("x".repeat(300)));
            narrow.talk.post(
                    narrow.talk.direct("lea"),
                    Message.of(
                                    text,
                                    new Control.Menu("m", "", options, 1, 8),
                                    Control.Choice.of("a", "A button with quite a long label on it"),
                                    Control.Choice.of("b", "Another button with quite a long label"),
                                    new Control.Door("Read on", URI.create("https://example.org/" + "a".repeat(90))))
                            .titled("A title " + "that is long ".repeat(10)));
            narrow.types("/help", "/who");

            assertThat(narrow.widest()).isLessThan(columns);
        }
    }

    @Test
    void what_people_typed_moves_no_cursor() {
        assertThat(sat.seenWhile(() ->
                        talk.post(talk.direct("lea"), Message.of(Text.said("hi\r\nnobo → bob\u001b[2J\u202E lies")))))
                .isEqualTo("nobo → lea\n┃ hi\n┃ nobo → bob[2J lies\n\n");
    }

    @Test
    void one_can_look_again_and_leave() {
        assertThat(sat.types("/look")).isEqualTo("Nothing was said here yet.\n");
        talk.post(talk.direct("lea"), WELCOME);
        sat.types("thanks");
        assertThat(sat.types("/look"))
                .contains("Welcome!")
                .contains("[3] Later")
                .contains("lea → lea");
        sat.types("/leave");
        assertThat(sat.types("hello")).contains("Nobody called \"lea\" is here");
        sat.types("/quit");
        assertThat(sat.seat.isTaken()).isFalse();
    }

    private List<String> completed(String line) {
        return sat.seat.completing().of(line).stream()
                .map(Completing.Candidate::line)
                .toList();
    }

    @Test
    void without_a_form_nothing_is_asked() {
        assertThat(talk.platform.formBefore(talk.account("lea"))).isEqualTo(Optional.empty());
        assertThat(sat.types("", "   ")).isEmpty();
        assertThat(talk.heard).isEmpty();
    }
}
