package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.slack.local.Json;

/** The App Home, windows that open from it, and lists that fill themselves while somebody types. */
class HomeTest {
    private static final Form FORM = new Form(
            "values/form",
            "Values",
            List.of(Form.Field.required("values", "Values", new Form.Suggested("values", 3))
                    .filled("Fun")),
            "Save");

    private final Office office = new Office();

    @BeforeEach
    void open() {
        office.bot();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Reply page(String... words) {
        return new Reply.Page(List.of(
                Message.of(Text.of(words[0]), Choice.of("values/edit", "Change"), Choice.of("data", "My data"))
                        .titled("You"),
                Message.of(Text.of("Makers"), Choice.of("about", "About us"))));
    }

    @Test
    void its_parts_stand_below_each_other() {
        office.answers(event -> event instanceof Event.HomeOpened ? page("You chose **Courage**.") : Reply.SILENCE);
        office.people.opensHome(office.ann, "home").acknowledged();
        office.slack.await("the page", () -> office.slack.home(office.ann).has("blocks"));
        assertThat(Json.list(office.slack.home(office.ann), "blocks"))
                .extracting(block -> Json.text(block, "type"))
                .containsExactly("header", "rich_text", "actions", "divider", "rich_text", "actions");
    }

    @Test
    void what_is_whispered_there_opens_in_a_window_and_the_page_is_shown_anew() {
        String[] chosen = {"Courage"};
        office.answers(event -> switch (event) {
            case Event.HomeOpened opened -> page("You chose " + chosen[0]);
            case Event.ChoiceMade(var id, var at, var who, var on, String choice, var picked)
            when choice.equals("data/gone") -> {
                chosen[0] = "nothing";
                yield new Reply.Replace(Message.of(Text.of("All of it is gone.")));
            }
            case Event.ChoiceMade made ->
                new Reply.Whisper(Message.of(Text.of("What I keep"), Choice.of("data/gone", "Delete")));
            default -> Reply.SILENCE;
        });
        office.people.opensHome(office.ann, "home").acknowledged();
        office.slack.await("the page", () -> office.slack.home(office.ann).has("blocks"));
        office.hands.pressesAtHome(office.ann, "My data").acknowledged();
        office.slack.await("a window", () -> window().contains("What I keep"));
        office.hands.pressesInWindow(office.ann, "Delete").acknowledged();
        office.slack.await("the window to change", () -> window().contains("All of it is gone."));
        office.slack.await("the page to change", () -> home().contains("You chose nothing"));
        assertThat(office.slack.calls("chat.postEphemeral")).isZero();
    }

    private String window() {
        return office.slack.modals(office.ann).stream()
                .reduce((below, above) -> above)
                .map(JsonObject::toString)
                .orElse("");
    }

    private String home() {
        return office.slack.home(office.ann).toString();
    }

    @Test
    void a_form_opens_from_the_page_and_its_answer_stands_in_its_window() {
        office.answers(event -> switch (event) {
            case Event.HomeOpened opened -> page("Hello");
            case Event.ChoiceMade made -> new Reply.Ask(FORM);
            case Event.FormSent sent -> new Reply.Whisper(Message.of(Text.of("Noted.")));
            default -> Reply.SILENCE;
        });
        office.people.opensHome(office.ann, "home").acknowledged();
        office.slack.await("the page", () -> office.slack.home(office.ann).has("blocks"));
        office.hands.pressesAtHome(office.ann, "Change").acknowledged();
        office.slack.await("the form", () -> !office.slack.modals(office.ann).isEmpty());
        office.hands.fills(office.ann, Map.of("Values", "Learning, Courage")).acknowledged();
        assertThat(office.only(Event.FormSent.class).values()).isEqualTo(Map.of("values", "Learning, Courage"));
        assertThat(window()).contains("Noted.");
    }

    @Test
    void the_page_is_asked_for_again_when_it_could_not_be_put_together_in_time() {
        int[] asked = {0};
        office.answers(event -> event instanceof Event.HomeOpened && ++asked[0] > 1 ? page("Hello") : Reply.SILENCE);
        office.people.opensHome(office.ann, "home").acknowledged();
        office.slack.await("the page", () -> office.slack.home(office.ann).has("blocks"));
        assertThat(office.heard(Event.HomeOpened.class))
                .extracting(Event::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void what_fits_is_offered_while_somebody_types_and_what_they_typed_can_be_taken_too() {
        office.suggests("values", List.of("Courage", "Courtesy"));
        office.answers(event -> event instanceof Event.CommandGiven ? new Reply.Ask(FORM) : Reply.SILENCE);
        String direct = office.slack.direct(office.ann);
        office.hands.commands(office.ann, direct, "/nobo", "values").acknowledged();
        office.slack.await("the form", () -> !office.slack.modals(office.ann).isEmpty());
        assertThat(office.hands.types(office.ann, "Values", "cou")).containsExactly("Courage", "Courtesy", "cou");
        assertThat(office.hands.types(office.ann, "Values", "courage")).containsExactly("Courage");
        office.hands.fills(office.ann, Map.of("Values", "Courage, baking <b>")).acknowledged();
        assertThat(office.only(Event.FormSent.class).values()).isEqualTo(Map.of("values", "Courage, baking <b>"));
    }
}
