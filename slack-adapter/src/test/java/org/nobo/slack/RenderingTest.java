package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.SlackLimits;

/** How the bot's words look in Slack. */
class RenderingTest {

    @Test
    void emphasis_lists_and_quotations_are_drawn() {
        Text text = Text.of(
                "Hello **dear *friend***, try `/nobo *help*`:\n\n- one\n- **two**\n\n> wise words\n\nBye 2 * 3 * 4");
        assertThat(elements(text))
                .containsExactly(
                        "rich_text_section: Hello |dear  [b]|friend [bi]|, try |/nobo *help* [c]|:",
                        "rich_text_list: one / two [b]",
                        "rich_text_quote: wise words",
                        "rich_text_section: Bye 2 * 3 * 4");
    }

    @Test
    void a_mark_without_a_partner_is_a_character() {
        assertThat(elements(Text.of("5 ** 3, a*b and `tick")))
                .containsExactly("rich_text_section: 5 ** 3, a*b and `tick");
    }

    @Test
    void emphasis_of_the_bot_may_stand_around_what_somebody_typed() {
        Text text = Text.of("You chose **").plus(Text.said("Cou**rage")).plus(Text.of("**."));
        assertThat(elements(text)).containsExactly("rich_text_section: You chose |Cou**rage [b]|.");
    }

    @Test
    void what_somebody_typed_stays_in_its_item_and_its_quotation() {
        Text text = Text.of("- ")
                .plus(Text.said("one\n- two\n> three"))
                .plus(Text.of("\n- next"))
                .plus(new Text(List.of(new Text.Quote(Text.said("- not a list\nbut words")))));
        assertThat(elements(text))
                .containsExactly(
                        "rich_text_list: one\n- two\n> three / next", "rich_text_quote: - not a list\nbut words");
    }

    @Test
    void people_channels_and_links_are_things_of_their_own() {
        Workspace here = Office.HERE;
        Text text = new Text(List.of(
                new Text.Mention(new Account(here, "U0ANN"), "ann"),
                new Text.RoleMention(new Role(here, "S0MEND", "menders")),
                new Text.ChannelLink(new Place.Channel(here, "C0HELP"), "help"),
                new Text.Link("the <b>guide</b>", URI.create("https://nobo.org/a?b=c&d"))));
        JsonObject section = Json.list(blocks(text).get(0), "elements").getFirst();
        assertThat(Json.list(section, "elements"))
                .containsExactly(
                        Json.object("type", "user", "user_id", "U0ANN"),
                        Json.object("type", "usergroup", "usergroup_id", "S0MEND"),
                        Json.object("type", "channel", "channel_id", "C0HELP"),
                        Json.object("type", "link", "url", "https://nobo.org/a?b=c&d", "text", "the <b>guide</b>"));
    }

    @Test
    void somebody_of_another_platform_is_named_and_not_pinged() {
        Account elsewhere = new Account(new Workspace(new PlatformId("discord"), "1"), "U0ANN");
        Role role = new Role(elsewhere.workspace(), "S0MEND", "menders");
        assertThat(elements(new Text(List.of(new Text.Mention(elsewhere, "ann")))))
                .containsExactly("rich_text_section: @ann");
        assertThat(elements(new Text(List.of(new Text.RoleMention(role)))))
                .containsExactly("rich_text_section: @menders");
    }

    @Test
    void a_notification_shows_the_words_and_can_ping_nobody() {
        Text text = Text.of("Look, ")
                .plus(Text.said("<!channel> & <@U1>"))
                .plus(new Text(List.of(new Text.Mention(new Account(Office.HERE, "U0ANN"), "ann"))));
        assertThat(card(Message.of(text).titled("News")).text())
                .isEqualTo("News\nLook, &lt;!channel&gt; &amp; &lt;@U1&gt;@ann");
    }

    @Test
    void a_message_of_buttons_alone_can_be_notified_of() {
        Message bare = Message.of(Text.EMPTY, Choice.of("a", "Yes"), Choice.of("b", "No"));
        assertThat(card(bare).text()).isEqualTo("Yes No");
        assertThat(SlackLimits.ofMessage(card(bare).blocks())).isEmpty();
    }

    @Test
    void a_title_too_long_for_a_header_is_shown_strong() {
        String title = "A very long title ".repeat(12).strip();
        List<String> shown =
                elements(card(Message.of(Text.of("Words")).titled(title)).blocks());
        assertThat(shown).containsExactly("rich_text_section: " + title + " [b]|\n|\n|Words");
    }

    @Test
    void a_file_is_named_with_what_it_shows() {
        Message message =
                Message.of(Text.of("Our first year")).with(new Attachment("kettle.png", new byte[1], "A kettle"));
        assertThat(elements(card(message).blocks()).getFirst()).contains("📎 kettle.png – A kettle");
    }

    @Test
    void more_of_anything_than_slack_holds_is_fitted() {
        List<Control> many = IntStream.range(0, 60)
                .mapToObj(i -> (Control) Choice.of("choice/" + i, "Label number " + i + " ".repeat(3) + "x".repeat(90)))
                .toList();
        List<Control.Option> options = IntStream.range(0, 250)
                .mapToObj(i -> new Control.Option("v" + i, "Option " + i + "y".repeat(80), "hint ".repeat(30)))
                .toList();
        Message lists = Message.of(
                Text.said("word ".repeat(3_000)),
                new Control.Menu("m", "p".repeat(200), options.subList(0, 100), 1, 300));
        for (Message message : List.of(Message.of(Text.of("Many"), many), lists)) {
            for (Card card : Card.of(message, Self.SLACK)) {
                assertThat(SlackLimits.ofMessage(card.blocks())).isEmpty();
            }
        }
        Form form = new Form(
                "form",
                "A title that is much too long for Slack",
                List.of(
                        Form.Field.required("a", "Label", new Form.OneOf(options))
                                .filled("v240"),
                        Form.Field.optional("b", "Story", new Form.Lines(9_000)).filled("s".repeat(5_000))),
                "A button with far too many words");
        assertThat(SlackLimits.ofView(Modal.view(form, ""))).isEmpty();
        assertThat(Modal.view(form, "").toString()).contains("\"initial_option\":{");
    }

    @Test
    void the_seventy_and_more_values_fit_one_message() {
        List<Control.Option> cards = IntStream.range(0, 80)
                .mapToObj(i -> new Control.Option(
                        "value-" + i, "A value " + i, "What it means, in one short sentence, as on its card"))
                .toList();
        List<Card> shown = Card.of(
                Message.of(Text.of("Which of these matter most to you?"), new Control.Menu("v", "Choose", cards, 3, 8)),
                Self.SLACK);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().blocks().toString().length()).isLessThan(SlackLimits.MOST_OF_ALL_BLOCKS);
    }

    private static Card card(Message message) {
        List<Card> cards = Card.of(message, Self.SLACK);
        assertThat(cards).hasSize(1);
        return cards.getFirst();
    }

    private static JsonArray blocks(Text text) {
        return card(Message.of(text)).blocks();
    }

    private static List<String> elements(Text text) {
        return elements(blocks(text));
    }

    private static List<String> elements(JsonArray blocks) {
        return Json.within(blocks)
                .filter(block -> Json.text(block, "type").equals("rich_text"))
                .flatMap(block -> Json.list(block, "elements").stream())
                .map(element -> Json.text(element, "type") + ": " + inside(element))
                .toList();
    }

    private static String inside(JsonObject element) {
        boolean list = Json.text(element, "type").equals("rich_text_list");
        return Json.list(element, "elements").stream()
                .map(leaf -> list ? inside(leaf) : Json.text(leaf, "text") + looks(leaf))
                .collect(Collectors.joining(list ? " / " : "|"));
    }

    private static String looks(JsonObject leaf) {
        String looks = Json.at(leaf, "style")
                .map(style -> style.getAsJsonObject().keySet().stream()
                        .map(name -> name.substring(0, 1))
                        .collect(Collectors.joining()))
                .orElse("");
        return looks.isEmpty() ? "" : " [" + looks + "]";
    }
}
