package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.slack.local.Acting.Said;
import org.nobo.slack.local.Json;

/** Slack's assistant pane: what is offered in it, and questions that are answered in its thread. */
class PaneTest {
    private final Office office = new Office();
    private final String direct = office.slack.direct(office.ann);
    private final String general = office.slack.channel("general", office.ann);
    private SlackPlatform bot;

    @BeforeEach
    void open() {
        bot = office.bot();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_may_be_asked_is_offered_where_the_pane_is_opened_and_anew_where_somebody_goes_on() {
        office.suggests("prompts", List.of("How do I find a mentor?", "Small grants", "C", "D", "E"));
        Said thread = office.people.opensPane(office.ann, direct, general);
        thread.told().acknowledged();
        office.slack.await("what is offered", () -> !offered(thread).isEmpty());
        assertThat(offered(thread)).hasSize(4).startsWith("How do I find a mentor?", "Small grants");
        office.suggests("prompts", List.of("Kilns"));
        office.people.goesOn(office.ann, direct, thread.ts(), general).acknowledged();
        office.slack.await("what is offered now", () -> offered(thread).equals(List.of("Kilns")));
    }

    @Test
    void where_nothing_is_known_nothing_is_offered() {
        Said thread = office.people.opensPane(office.ann, direct, general);
        thread.told().acknowledged();
        office.people.says(office.ann, direct, "hello?", thread.ts()).told().acknowledged();
        office.slack.await("the title", () -> Json.text(root(thread), "title").equals("hello?"));
        assertThat(office.slack.calls("assistant.threads.setSuggestedPrompts")).isZero();
    }

    @Test
    void a_question_is_answered_in_its_thread_which_is_named_after_it_and_says_what_is_done() throws DeliveryFailure {
        Said thread = office.people.opensPane(office.ann, direct, general);
        office.people
                .says(office.ann, direct, "how hot is the kiln?", thread.ts())
                .told()
                .acknowledged();
        Event.MessagePosted asked = office.only(Event.MessagePosted.class);
        Place pane = new Place.Thread(new Place.Direct(Office.account(office.ann)), thread.ts());
        assertThat(asked.where()).isEqualTo(pane);
        assertThat(asked.toBot()).isTrue();
        office.slack.await(
                "that it is looked for", () -> Json.text(root(thread), "status").startsWith("is looking"));
        MessageRef answer = bot.post(pane, Message.of(Text.of("1,200 degrees.")), Office.key("answer"));
        office.slack.await(
                "that it is done", () -> Json.text(root(thread), "status").isEmpty());
        assertThat(Json.text(office.slack.messages(direct).getLast(), "thread_ts"))
                .isEqualTo(thread.ts());
        assertThat(bot.find(
                        pane,
                        Message.of(Text.of("1,200 degrees.")),
                        Office.key("answer"),
                        office.clock().instant()))
                .contains(answer);
        assertThat(Json.text(root(thread), "title")).isEqualTo("how hot is the kiln?");
        assertThat(Json.list(office.slack.messages(direct).get(1), "reactions"))
                .as("eyes")
                .isEmpty();
    }

    @Test
    void after_a_restart_a_thread_of_the_pane_is_still_one_and_one_below_a_message_of_ours_is_not()
            throws DeliveryFailure {
        Said thread = office.people.opensPane(office.ann, direct, general);
        thread.told().acknowledged();
        Place beside = new Place.Direct(Office.account(office.ann));
        MessageRef ours = bot.post(beside, Message.of(Text.of("What do you practise?")), Office.key("ours"));
        office.restarts();
        office.people.says(office.ann, direct, "how hot?", thread.ts()).told().acknowledged();
        office.people.says(office.ann, direct, "pottery", ours.id()).told().acknowledged();
        assertThat(office.heard(Event.MessagePosted.class))
                .extracting(Event.MessagePosted::where)
                .containsExactly(new Place.Thread(beside, thread.ts()), beside);
    }

    private List<String> offered(Said thread) {
        return Json.list(root(thread), "prompts").stream()
                .map(prompt -> Json.text(prompt, "message"))
                .toList();
    }

    private JsonObject root(Said thread) {
        return office.slack.messages(direct).stream()
                .filter(message -> Json.text(message, "ts").equals(thread.ts()))
                .findFirst()
                .orElseThrow();
    }
}
