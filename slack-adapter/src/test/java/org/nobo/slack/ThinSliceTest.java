package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;

/** What the adapter must do before it does anything else, with Slack's own SDK on a real line. */
class ThinSliceTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_message_comes_in() {
        office.bot();
        String direct = office.slack.direct(office.ann);
        var said = office.people.says(office.ann, direct, "how do I find a mentor?");
        said.told().acknowledged();
        Event.MessagePosted heard = office.only(Event.MessagePosted.class);
        assertThat(heard.who()).isEqualTo(Office.account(office.ann));
        assertThat(heard.message()).isEqualTo(new MessageRef(new Place.Direct(Office.account(office.ann)), said.ts()));
        assertThat(heard.text()).isEqualTo("how do I find a mentor?");
        assertThat(heard.toBot()).isTrue();
        assertThat(heard.at()).isEqualTo(Office.MORNING);
    }

    @Test
    void a_post_goes_out() throws DeliveryFailure {
        Place direct = new Place.Direct(Office.account(office.ann));
        MessageRef where = office.bot().post(direct, Message.of(Text.of("Welcome, **ann**!")), Office.key("welcome"));
        JsonObject stands = standing(office.slack.direct(office.ann));
        assertThat(Json.text(stands, "ts")).isEqualTo(where.id());
        assertThat(where.place()).isEqualTo(direct);
        assertThat(Json.text(stands, "text")).isEqualTo("Welcome, ann!");
        assertThat(stands.get("blocks").toString()).contains("\"text\":\"ann\",\"style\":{\"bold\":true}");
    }

    @Test
    void a_button_is_pressed() throws DeliveryFailure {
        Message question = Message.of(Text.of("Shall we begin?"), Choice.of("welcome/1/start", "Start"));
        MessageRef asked =
                office.bot().post(new Place.Direct(Office.account(office.ann)), question, Office.key("question"));
        office.answers(event -> event instanceof Event.ChoiceMade
                ? new Reply.Replace(Message.of(Text.of("Then let us begin.")))
                : Reply.SILENCE);
        String direct = office.slack.direct(office.ann);
        office.hands.presses(office.ann, direct, asked.id(), "Start").acknowledged();
        Event.ChoiceMade made = office.only(Event.ChoiceMade.class);
        assertThat(made.choice()).isEqualTo("welcome/1/start");
        assertThat(made.picked()).isEmpty();
        assertThat(made.on()).isEqualTo(asked);
        office.slack.await(
                "the message to be replaced",
                () -> Json.text(standing(direct), "text").equals("Then let us begin."));
        assertThat(standing(direct).get("blocks").toString()).doesNotContain("Start");
    }

    @Test
    void an_answer_is_lost_and_the_message_is_found() throws DeliveryFailure {
        Place direct = new Place.Direct(Office.account(office.ann));
        office.bot().post(direct, Message.of(Text.of("Before, on the same connection")), Office.key("before"));
        office.slack.faults().next("chat.postMessage", new Fault.LostAnswer());
        Message story = Message.of(Text.of("Once."));
        assertThatThrownBy(() -> office.bot().post(direct, story, Office.key("story")))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        assertThat(office.bot().find(direct, story, Office.key("story"), Office.MORNING))
                .hasValueSatisfying(found -> assertThat(found.id())
                        .isEqualTo(Json.text(
                                office.slack
                                        .messages(office.slack.direct(office.ann))
                                        .getLast(),
                                "ts")));
        assertThat(office.slack.messages(office.slack.direct(office.ann))).hasSize(2);
        assertThat(office.slack.calls("chat.postMessage")).isEqualTo(2);
    }

    @Test
    void it_is_restarted_and_goes_on() throws DeliveryFailure {
        office.bot();
        String direct = office.slack.direct(office.ann);
        Message question = Message.of(Text.of("Shall we begin?"), Choice.of("welcome/1/start", "Start"));
        MessageRef asked =
                office.bot().post(new Place.Direct(Office.account(office.ann)), question, Office.key("question"));
        office.restarts();
        office.later(Duration.ofMinutes(3));
        office.hands.presses(office.ann, direct, asked.id(), "Start").acknowledged();
        assertThat(office.only(Event.ChoiceMade.class).on()).isEqualTo(asked);
        assertThat(office.bot().find(asked.place(), question, Office.key("question"), Office.MORNING))
                .contains(asked);
        List<Event.Installed> begun = office.heard(Event.Installed.class);
        assertThat(begun).extracting(Event.Installed::workspace).containsOnly(Office.HERE);
    }

    private JsonObject standing(String conversation) {
        return office.slack.messages(conversation).getLast();
    }
}
