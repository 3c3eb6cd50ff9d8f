package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.slack.local.Json;

/** What people see at once. */
class AnswersTest {
    private static final Form STORY = new Form(
            "story",
            "Tell a story",
            List.of(
                    Form.Field.required("title", "Title", new Form.Line(80)),
                    Form.Field.optional("where", "Where", new Form.AChannel())),
            "Send");

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
    void a_command_is_answered_with_its_acknowledgement() {
        office.answers(event -> new Reply.Whisper(Message.of(Text.of("Only you see this."))));
        JsonObject with =
                office.hands.commands(office.ann, general, "/nobo", "help").acknowledged();
        assertThat(Json.text(with, "response_type")).isEqualTo("ephemeral");
        assertThat(seen(office.slack.whispers(office.ann))).containsExactly("Only you see this.");
        assertThat(office.slack.calls("chat.postEphemeral")).isZero();
    }

    @Test
    void a_long_answer_to_a_command_comes_in_parts() {
        office.answers(event -> new Reply.Whisper(Message.of(Text.said("All my data. ".repeat(2_000)))));
        office.hands.commands(office.ann, general, "/nobo", "mydata").acknowledged();
        office.slack.await(
                "all parts",
                () -> String.join(" ", seen(office.slack.whispers(office.ann))).split("data", -1).length == 2_001);
    }

    @Test
    void a_whisper_after_a_message_is_seen_by_its_writer_where_they_wrote_it() {
        office.answers(event ->
                event instanceof Event.MessagePosted ? new Reply.Whisper(Message.of(Text.of("Psst."))) : Reply.SILENCE);
        office.people.says(office.ann, general, "hello").told().acknowledged();
        office.slack.await(
                "the whisper", () -> seen(office.slack.whispers(office.ann)).equals(List.of("Psst.")));
        assertThat(office.slack.whispers(office.bob)).isEmpty();
    }

    @Test
    void a_button_on_a_whisper_is_answered_in_its_place() {
        office.answers(event -> switch (event) {
            case Event.CommandGiven given ->
                new Reply.Whisper(Message.of(Text.of("Sure?"), Choice.of("sure/yes", "Yes")));
            case Event.ChoiceMade made -> new Reply.Replace(Message.of(Text.of("Done.")));
            default -> Reply.SILENCE;
        });
        office.hands.commands(office.ann, general, "/nobo", "leave").acknowledged();
        office.hands.pressesOnWhisper(office.ann, "Yes").acknowledged();
        office.slack.await(
                "the replacement", () -> seen(office.slack.whispers(office.ann)).equals(List.of("Done.")));
    }

    @Test
    void a_button_opens_a_form_and_the_form_knows_where_it_was_opened() throws DeliveryFailure {
        Place channel = new Place.Channel(Office.HERE, general);
        MessageRef asked = office.bot()
                .post(channel, Message.of(Text.of("A story?"), Choice.of("tell", "Tell one")), Office.key("ask"));
        office.answers(event -> event instanceof Event.ChoiceMade ? new Reply.Ask(STORY) : Reply.SILENCE);
        office.hands.presses(office.ann, general, asked.id(), "Tell one").acknowledged();
        office.slack.await("the form", () -> !office.slack.modals(office.ann).isEmpty());
        office.hands
                .fills(office.ann, Map.of("Title", "First year", "Where", general))
                .acknowledged();
        Event.FormSent sent = office.only(Event.FormSent.class);
        assertThat(sent.values()).isEqualTo(Map.of("title", "First year", "where", general));
        assertThat(sent.where()).isEqualTo(channel);
        assertThat(office.slack.modals(office.ann)).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_form_is_said_in_its_place_and_the_form_can_be_sent_again() {
        Form mended = new Form(
                "story",
                "Tell a story",
                List.of(
                        STORY.fields().getFirst().wrong("A title, please."),
                        STORY.fields().getLast()),
                "Send");
        office.answers(event -> switch (event) {
            case Event.CommandGiven given -> new Reply.Ask(STORY);
            case Event.FormSent sent when sent.values().get("title").isBlank() -> new Reply.Ask(mended);
            default -> Reply.SILENCE;
        });
        office.hands.commands(office.ann, general, "/nobo", "story").acknowledged();
        office.slack.await("the form", () -> !office.slack.modals(office.ann).isEmpty());
        office.hands.fills(office.ann, Map.of("Title", " ")).acknowledged();
        assertThat(Json.text(office.slack.modals(office.ann).getFirst().get("errors"), "title"))
                .isEqualTo("A title, please.");
        office.hands.fills(office.ann, Map.of("Title", "First year")).acknowledged();
        assertThat(office.slack.modals(office.ann)).isEmpty();
        assertThat(office.heard(Event.FormSent.class))
                .extracting(Event::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void one_form_leads_to_the_next() {
        Form second = new Form("places", "Places", STORY.fields(), "Send");
        office.answers(event -> switch (event) {
            case Event.CommandGiven given -> new Reply.Ask(STORY);
            case Event.FormSent sent when sent.form().equals("story") -> new Reply.Ask(second);
            case Event.FormSent sent -> new Reply.Whisper(Message.of(Text.of("Thank you.")));
            default -> Reply.SILENCE;
        });
        office.hands.commands(office.ann, general, "/nobo", "setup").acknowledged();
        office.slack.await("the form", () -> !office.slack.modals(office.ann).isEmpty());
        office.hands.fills(office.ann, Map.of("Title", "One")).acknowledged();
        assertThat(Json.text(office.slack.modals(office.ann).getLast(), "callback_id"))
                .isEqualTo("places");
        office.hands.fills(office.ann, Map.of("Title", "Two")).acknowledged();
        office.slack.await(
                "thanks", () -> seen(office.slack.whispers(office.ann)).equals(List.of("Thank you.")));
    }

    @Test
    void the_home_shows_what_the_reply_says_and_its_buttons_work() {
        Message home = Message.of(Text.of("You chose **Courage**."), Choice.of("values/edit", "Change"))
                .titled("Your page");
        office.answers(event -> event instanceof Event.HomeOpened ? new Reply.Whisper(home) : Reply.SILENCE);
        office.people.opensHome(office.ann, "home").acknowledged();
        office.slack.await("the page", () -> office.slack.home(office.ann).has("blocks"));
        assertThat(office.slack.home(office.ann).toString()).contains("Your page", "Courage", "values/edit");
    }

    @Test
    void one_of_a_list_goes_off_at_once_and_several_when_the_tick_is_pressed() throws DeliveryFailure {
        List<Control.Option> options = List.of(Control.Option.of("c", "Courage"), Control.Option.of("l", "Learning"));
        Place direct = new Place.Direct(Office.account(office.ann));
        MessageRef one = office.bot()
                .post(
                        direct,
                        Message.of(Text.of("One?"), new Control.Menu("one", "Pick", options, 1, 1)),
                        Office.key("1"));
        MessageRef several = office.bot()
                .post(
                        direct,
                        Message.of(Text.of("Two?"), new Control.Menu("two", "Pick", options, 1, 2)),
                        Office.key("2"));
        String conversation = office.slack.direct(office.ann);
        office.hands.picks(office.ann, conversation, one.id(), "Learning").acknowledged();
        office.hands
                .picks(office.ann, conversation, several.id(), "Courage", "Learning")
                .acknowledged();
        assertThat(office.only(Event.ChoiceMade.class).picked()).containsExactly("l");
        office.hands.presses(office.ann, conversation, several.id(), "✓").acknowledged();
        assertThat(office.heard(Event.ChoiceMade.class).getLast().choice()).isEqualTo("two");
        assertThat(office.heard(Event.ChoiceMade.class).getLast().picked()).containsExactly("c", "l");
    }

    @Test
    void a_long_message_that_is_replaced_leaves_none_of_its_parts() throws DeliveryFailure {
        Place direct = new Place.Direct(Office.account(office.ann));
        Message data = Message.of(Text.said("All my data. ".repeat(2_000)), Choice.of("data/delete", "Delete"));
        MessageRef shown = office.bot().post(direct, data, Office.key("data"));
        String conversation = office.slack.direct(office.ann);
        assertThat(office.slack.messages(conversation).size()).isGreaterThan(1);
        office.answers(event ->
                event instanceof Event.ChoiceMade ? new Reply.Replace(Message.of(Text.of("Gone."))) : Reply.SILENCE);
        office.hands.presses(office.ann, conversation, shown.id(), "Delete").acknowledged();
        office.slack.await(
                "one message", () -> seen(office.slack.messages(conversation)).equals(List.of("Gone.")));
    }

    private static List<String> seen(List<JsonObject> messages) {
        return messages.stream()
                .map(message -> SlackStage.seen(message).words())
                .toList();
    }
}
