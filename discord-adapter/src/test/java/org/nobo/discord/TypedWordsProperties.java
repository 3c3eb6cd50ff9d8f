package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nobo.chat.Message;
import org.nobo.chat.Text;

/** Whatever somebody typed is shown as typed: it rings nobody, leads nowhere, formats nothing, and all of it is there. */
class TypedWordsProperties {

    @Property(tries = 2_000)
    void typed_words_ring_nobody_lead_nowhere_and_format_nothing(@ForAll("typed") List<String> said) {
        for (Page page : pages(said)) {
            assertThat(Reader.rings(page.content())).as(page.content()).isFalse();
            assertThat(Reader.leadsAway(page.content())).as(page.content()).isFalse();
            assertThat(Reader.isStyled(page.content())).as(page.content()).isFalse();
            assertThat(Reader.beginsABlock(page.content())).as(page.content()).isFalse();
            assertThat(page.mentioned()).isEmpty();
        }
    }

    @Property(tries = 2_000)
    void typed_words_are_shown_as_typed_and_nothing_is_lost(@ForAll("typed") List<String> said) {
        String shown =
                pages(said).stream().map(it -> Reader.shown(it.content())).collect(Collectors.joining());

        assertThat(withoutSpace(shown)).isEqualTo(withoutSpace(String.join("", said)));
    }

    @Property(tries = 300)
    void every_page_keeps_to_the_limit_and_is_well_filled(@ForAll("longTexts") List<String> said) {
        List<Page> pages = pages(said);

        assertThat(pages).allSatisfy(page -> assertThat(page.content()).hasSizeBetween(1, Pages.LIMIT));
        assertThat(pages.subList(0, Math.max(0, pages.size() - 1)))
                .allSatisfy(page -> assertThat(page.content().length()).isGreaterThan(Pages.LIMIT / 2 - 50));
    }

    @Property(tries = 500)
    void a_title_and_a_strong_word_are_as_harmless(@ForAll("typed") List<String> said) {
        String words = String.join("", said);
        Message message = Message.of(new Text(List.of(new Text.Strong(words)))).titled(words);

        for (Page page : Pages.of(Atoms.of(message, DiscordProvider.DISCORD))) {
            assertThat(Reader.rings(page.content())).as(page.content()).isFalse();
            assertThat(Reader.leadsAway(page.content())).as(page.content()).isFalse();
        }
    }

    private static List<Page> pages(List<String> said) {
        Text text =
                new Text(said.stream().map(it -> (Text.Part) new Text.Said(it)).toList());
        return Pages.of(Atoms.of(Message.of(text), DiscordProvider.DISCORD));
    }

    private static String withoutSpace(String words) {
        return words.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isISOControl(sign) && sign != '\u200b')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<List<String>> typed() {
        Arbitrary<String> tricks = Arbitraries.of(
                "@everyone",
                "@here",
                "@",
                "everyone",
                "<@123456789012345678>",
                "<@",
                "<@&1>",
                "<#1>",
                "<t:1:R>",
                "</nobo:1>",
                "[x](https://evil.example)",
                "[",
                "](",
                "https://evil.example/a_b",
                "http:",
                "https",
                "://",
                "//x",
                "discord.gg/abc",
                "DISCORD",
                ".gg",
                "||spoiler||",
                "**b**",
                "__u__",
                "~~s~~",
                "`code`",
                "```\nx\n```",
                "# heading",
                "-# small",
                "> quote",
                ">>> all",
                "- item",
                "+ item",
                "1. one",
                "2)",
                "\n",
                "\n\n",
                " ",
                "\\",
                "\\*",
                "snake_case",
                "¯\\_(ツ)_/¯",
                "🎉",
                "word");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12).filter(it -> !it.contains("\u200b"));
        return Arbitraries.oneOf(tricks, anything).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> longTexts() {
        Arbitrary<String> sentence =
                Arbitraries.of("Hello you. ", "word ", "a_b*c ", "Why?\n", "x\n\n", "\\\\\\", "🎉🎉 ");
        return sentence.list().ofMinSize(1).ofMaxSize(2_500);
    }
}
