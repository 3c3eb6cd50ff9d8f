package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.words.Wordbook;

/** How the bot's neutral words look on Discord. */
class SpeechTest {
    private static final Workspace GUILD = new Workspace(DiscordProvider.DISCORD, "1");

    @Test
    void the_bots_own_markdown_is_discords() {
        assertThat(shown(Text.of("Hello **you**, *really*: `code`\n- one\n- two")))
                .isEqualTo("Hello **you**, *really*: `code`\n- one\n- two");
    }

    @Test
    void what_is_not_in_the_bots_markdown_is_a_sign_like_any_other() {
        assertThat(shown(Text.of("a_b_c, 5 * 3, ~~no~~ and # none")))
                .isEqualTo("a\\_b\\_c, 5 \\* 3, \\~\\~no\\~\\~ and # none");
    }

    @Test
    void a_style_of_ours_goes_over_what_is_put_in() {
        Text text = Text.of("**").plus(Text.said("Ann * Bob")).plus(Text.of("** and *you*"));

        assertThat(shown(text)).isEqualTo("**Ann \\* Bob** and *you*");
    }

    @Test
    void typed_words_stand_as_typed_in_the_middle_of_ours() {
        Text text = Text.of("You said: ").plus(Text.said("**@everyone** see [this](https://x.example)"));

        assertThat(shown(text)).isEqualTo("You said: \\*\\*@\u200beveryone\\*\\* see \\[this\\](https\\://x.example)");
    }

    @Test
    void a_number_or_dash_that_begins_a_typed_line_begins_no_list() {
        assertThat(shown(Text.said("1. first\n- second\n# third\n-# fourth\n> fifth")))
                .isEqualTo("1\\. first\n\\- second\n\\# third\n\\-# fourth\n\\> fifth");
    }

    @Test
    void a_quotation_is_set_apart_line_by_line() {
        Text text = Text.of("She wrote:")
                .plus(new Text(List.of(new Text.Quote(Text.said("one\ntwo")))))
                .plus(Text.of("and left."));

        assertThat(shown(text)).isEqualTo("She wrote:\n> one\n> two\nand left.");
    }

    @Test
    void a_title_is_a_heading_and_shown_as_typed() {
        assertThat(shown(Message.of(Text.of("Words")).titled("# All *about*\nus")))
                .isEqualTo("### # All \\*about\\* us\nWords");
    }

    @Test
    void a_mention_rings_for_the_one_it_names_and_only_here() {
        Text text = new Text(List.of(
                new Text.Mention(new Account(GUILD, "42"), "ann"),
                new Text.Said(" and "),
                new Text.Mention(new Account(new Workspace(new PlatformId("slack"), "T1"), "U1"), "bob")));

        Page page = page(Message.of(text));
        assertThat(page.content()).isEqualTo("<@42> and @bob");
        assertThat(page.mentioned()).containsExactly("42");
    }

    @Test
    void a_role_is_rung_for_only_here_and_only_where_it_is_meant() {
        Text text = new Text(List.of(
                new Text.RoleMention(new Role(GUILD, "77", "menders")),
                new Text.Said(" <@&78> "),
                new Text.RoleMention(new Role(new Workspace(new PlatformId("slack"), "T1"), "S1", "cooks"))));

        Page page = page(Message.of(text));
        assertThat(page.content()).startsWith("<@&77> ").endsWith("@cooks").doesNotContain("<@&78>");
        assertThat(page.roles()).containsExactly("77");
        assertThat(page.users()).isEmpty();
    }

    @Test
    void a_link_shows_its_label_and_unfolds_nothing() {
        Text text = new Text(List.of(
                new Text.Link("The [best] guide", URI.create("https://x.example/a_(b)")),
                new Text.Said(" "),
                new Text.ChannelLink(new Place.Channel(GUILD, "7"), "help")));

        assertThat(shown(text)).isEqualTo("[The \\[best\\] guide](<https://x.example/a_%28b%29>) <#7>");
    }

    @Test
    void a_long_text_turns_the_page_behind_a_sentence() {
        String sentence = "This is a sentence of some length. ";
        List<Page> pages = Pages.of(Atoms.of(Message.of(Text.of(sentence.repeat(100))), DiscordProvider.DISCORD));

        assertThat(pages).hasSize(2);
        assertThat(pages).allSatisfy(page -> assertThat(page.content()).endsWith("length."));
    }

    @Test
    void a_style_that_goes_over_the_page_is_closed_and_opened_again() {
        List<Page> pages = Pages.of(
                Atoms.of(Message.of(Text.of("**" + "strong ".repeat(400) + "end**")), DiscordProvider.DISCORD));

        assertThat(pages).hasSize(2).allSatisfy(page -> {
            assertThat(page.content()).startsWith("**").endsWith("**");
        });
    }

    @Test
    void a_quotation_that_goes_over_the_page_is_one_on_the_next() {
        Text quote = new Text(List.of(new Text.Quote(Text.said("A quoted sentence. ".repeat(150)))));

        List<Page> pages = Pages.of(Atoms.of(Message.of(quote), DiscordProvider.DISCORD));

        assertThat(pages)
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.content()).startsWith("> A"));
    }

    @Test
    void buttons_stand_five_in_a_row_and_below_the_last_of_the_text() {
        List<Control> seven = IntStream.range(0, 7)
                .mapToObj(i -> (Control) Control.Choice.of("c/" + i, "Choice " + i))
                .toList();

        List<Speech.Part> parts =
                speech(Message.of(Text.of("word ".repeat(500)), seven)).parts();

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().rows()).isEmpty();
        assertThat(parts.getLast().rows())
                .extracting(row -> row.getButtons().size())
                .containsExactly(5, 2);
    }

    @Test
    void more_buttons_than_a_message_holds_go_on_below() {
        List<Control> many = IntStream.range(0, 30)
                .mapToObj(i -> (Control) Control.Choice.of("c/" + i, "Choice " + i))
                .toList();

        List<Speech.Part> parts = speech(Message.of(Text.of("Choose"), many)).parts();

        assertThat(parts).extracting(part -> part.rows().size()).containsExactly(5, 1);
    }

    @Test
    void a_menu_of_eighty_becomes_four_with_one_button_and_leaves_room_for_others() {
        Control.Menu menu = new Control.Menu("values/pick", "Pick what matters", options(80), 3, 8);

        List<ActionRow> rows = speech(Message.of(Text.of("Values"), List.of(menu, Control.Choice.of("skip", "Skip"))))
                .last()
                .rows();

        assertThat(rows).hasSize(5);
        assertThat(rows.subList(0, 4))
                .extracting(row -> ((StringSelectMenu) row.getComponents().getFirst())
                        .getOptions()
                        .size())
                .containsExactly(25, 25, 25, 5);
        assertThat(rows.getLast().getButtons()).extracting(Button::getLabel).containsExactly("Done", "Skip");
    }

    @Test
    void a_menu_that_fits_nowhere_is_said_so() {
        Control.Menu menu = new Control.Menu("values/pick", "Pick", options(101), 1, 1);

        assertThatThrownBy(() -> speech(Message.of(Text.of("Values"), menu)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 options");
    }

    private static List<Control.Option> options(int count) {
        List<Control.Option> options = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            options.add(new Control.Option("v" + i, "Value " + i, "what it means"));
        }
        return options;
    }

    private static Speech speech(Message message) {
        return Speech.of(message, "mark", new Wordbook().english());
    }

    private static Page page(Message message) {
        List<Page> pages = Pages.of(Atoms.of(message, DiscordProvider.DISCORD));
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private static String shown(Text text) {
        return shown(Message.of(text));
    }

    private static String shown(Message message) {
        return page(message).content();
    }
}
