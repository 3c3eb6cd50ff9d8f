package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.SlackLimits;

/** Whatever anybody types: it pings, links and formats nothing, nothing of it is lost, and Slack takes it. */
class HarmlessTest {
    private static final Set<String> LOOKS_OF_THE_BOT = Set.of("bold");

    @Property(tries = 400)
    void nothing_typed_becomes_more_than_words(@ForAll("typed") String typed) {
        Text text = Text.of("They wrote ")
                .plus(Text.said(typed))
                .paragraph(new Text(List.of(new Text.Strong(typed))))
                .paragraph(new Text(List.of(new Text.Quote(Text.said(typed)))))
                .plus(Text.of("\n- ").plus(Text.said(typed)));
        for (Card card : Card.of(Message.of(text).titled(typed), Self.SLACK)) {
            assertThat(leaves(card)).allSatisfy(leaf -> {
                assertThat(Json.text(leaf, "type")).isEqualTo("text");
                Json.at(leaf, "style")
                        .ifPresent(style ->
                                assertThat(style.getAsJsonObject().keySet()).isSubsetOf(LOOKS_OF_THE_BOT));
            });
            assertThat(card.text()).doesNotContain("<", ">");
            assertThat(card.text().replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
            assertThat(Json.within(card.blocks()).map(part -> Json.text(part, "type")))
                    .doesNotContain("mrkdwn", "markdown", "section");
        }
    }

    @Property(tries = 400)
    void a_label_somebody_typed_leads_where_the_link_leads(@ForAll("typed") String label) {
        URI target = URI.create("https://nobo.org/story/7");
        Text text = new Text(List.of(new Text.Link(label, target)));
        assertThat(Card.of(Message.of(text), Self.SLACK).stream().flatMap(HarmlessTest::leaves))
                .filteredOn(leaf -> Json.text(leaf, "type").equals("link"))
                .allSatisfy(leaf -> assertThat(Json.text(leaf, "url")).isEqualTo(target.toString()))
                .hasSize(1);
    }

    @Property(tries = 60)
    void a_text_of_any_length_fits_and_arrives_whole(@ForAll("long") String typed) {
        Message message = Message.of(
                Text.said(typed).plus(new Text(List.of(new Text.Quote(Text.said(typed))))), Choice.of("more", "More"));
        List<Card> cards = Card.of(message, Self.SLACK);
        for (Card card : cards) {
            assertThat(SlackLimits.ofMessage(card.blocks())).isEmpty();
            assertThat(card.blocks().toString().length()).isLessThan(SlackLimits.MOST_OF_ALL_BLOCKS);
            assertThat(card.text()).isNotBlank().hasSizeLessThan(40_000);
        }
        String shown = cards.stream()
                .flatMap(HarmlessTest::leaves)
                .map(leaf -> Json.text(leaf, "text"))
                .collect(Collectors.joining());
        assertThat(bare(shown)).isEqualTo(bare(typed + typed));
        assertThat(cards.getLast().blocksAsText()).contains("\"More\"");
    }

    /** Without white space and what Slack is never sent: control characters and halves of characters. */
    private static String bare(String text) {
        return Markup.clean(text).replaceAll("\\s+", "");
    }

    private static Stream<JsonObject> leaves(Card card) {
        return Json.within(card.blocks())
                .filter(part -> Json.text(part, "type").startsWith("rich_text"))
                .flatMap(part -> Json.list(part, "elements").stream())
                .filter(part -> !Json.text(part, "type").startsWith("rich_text"));
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> signs = Arbitraries.of(
                "*",
                "**",
                "_",
                "~",
                "`",
                "```",
                "\n",
                "\n- ",
                "\n> ",
                "- ",
                "> ",
                "<",
                ">",
                "&",
                "&lt;",
                "<!channel>",
                "<!here|here>",
                "<@U0ANN>",
                "@everyone",
                "@here",
                "#general",
                "<#C0GENERAL|general>",
                "https://evil.org",
                "<https://evil.org|bank>",
                "[bank](https://evil.org)",
                ":tada:",
                "\\",
                "{name}",
                "|",
                "\u0000",
                "\u202e",
                "\ud800",
                "👩‍👩‍👧",
                "é",
                "\u2028",
                "\t");
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(8);
        return Arbitraries.oneOf(signs, signs, words, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts))
                .filter(text -> !Markup.clean(text).isBlank());
    }

    @Provide("long")
    Arbitrary<String> longTexts() {
        return typed().list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .flatMap(parts -> Arbitraries.integers()
                        .between(1, 60)
                        .map(times -> String.join(". ", parts).repeat(times)));
    }
}
