package org.nobo.resource.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArticleTest {

    @Test
    void every_second_and_third_level_is_an_entry_of_its_own_text_and_points_back() {
        Article article = Article.read("meet/first.md", """
                ---
                title: Meeting well
                ---
                Before anything else.

                ## Begin
                Say hello.

                ### Names
                Ask for them.

                #### Twice
                Nobody minds.

                ## End
                Say goodbye.
                """);
        assertThat(article.troubles()).isEmpty();
        assertThat(article.sections().stream().map(s -> s.source().cited()))
                .containsExactly("meet/first.md", "meet/first.md#begin", "meet/first.md#names", "meet/first.md#end");
        Section names = article.sections().get(2);
        assertThat(names.trail()).isEqualTo(new Trail("Meeting well", List.of("Begin", "Names")));
        assertThat(names.trail().title()).isEqualTo("Names");
        assertThat(names.trail().above()).containsExactly("Meeting well", "Begin");
        assertThat(names.text().words()).isEqualTo("Ask for them.\n\nTwice\n\nNobody minds.");
        assertThat(article.sections().getFirst().trail().title()).isEqualTo("Meeting well");
    }

    @Test
    void front_matter_says_who_shared_it_what_kind_it_is_and_which_values_it_serves() {
        About about = only("""
                ---
                title: "Money: where it comes from"
                kind: money
                shared_by: 'mina'
                values: [learning, "courage"]
                # a remark
                ---
                ## Grants
                Ask early.
                """).about();
        assertThat(about).isEqualTo(new About(Kind.MONEY, "mina", List.of("learning", "courage")));
    }

    @Test
    void a_list_of_values_may_stand_line_by_line() {
        About about = only("---\ntitle: A\nvalues:\n  - learning\n  - craft\n---\nText.")
                .about();
        assertThat(about.values()).containsExactly("learning", "craft");
    }

    @Test
    void a_remark_under_a_heading_changes_what_it_names_for_that_section_alone() {
        Article article = Article.read("a.md", """
                ---
                kind: information
                shared_by: lea
                ---
                ## One
                <!-- kind: mentors -->
                <!-- shared_by: Noor -->
                Text.
                ## Two
                Text.
                """);
        assertThat(article.sections().get(0).about()).isEqualTo(new About(Kind.MENTORS, "Noor", List.of()));
        assertThat(article.sections().get(0).text().words()).isEqualTo("Text.");
        assertThat(article.sections().get(1).about()).isEqualTo(new About(Kind.INFORMATION, "lea", List.of()));
    }

    @Test
    void a_kind_that_is_none_of_the_eight_is_told_with_its_line_and_taken_as_information() {
        Article article = Article.read("a.md", "---\ntitle: A\n---\n## One\n\n<!-- kind: gossip -->\nText.");
        assertThat(article.troubles()).containsExactly(new Trouble("a.md", 6, new Trouble.UnknownKind("gossip")));
        assertThat(article.sections().getFirst().about().kind()).isEqualTo(Kind.INFORMATION);
        assertThat(article.leftOut()).isFalse();
    }

    @Test
    void front_matter_that_never_ends_is_read_as_text_and_told() {
        Article article = Article.read("a.md", "---\ntitle: A\n\nAll of this matters.\n");
        assertThat(article.troubles()).containsExactly(new Trouble("a.md", 1, new Trouble.OpenFrontMatter()));
        assertThat(article.sections().getFirst().text().words()).contains("All of this matters.");
    }

    @Test
    void a_line_of_dashes_alone_is_no_front_matter() {
        Article article = Article.read("a.md", "---\nJust words between lines.\n\n---\nMore.\n");
        assertThat(article.troubles()).isEmpty();
        assertThat(words(article)).contains("Just words between lines.").contains("More.");
    }

    @Test
    void headings_within_code_are_code() {
        Section section = only("## Real\n\n```\n## not a heading\n  indented\n```\n\n    ## nor this\n");
        assertThat(section.text().words()).isEqualTo("## not a heading\n  indented\n\n## nor this");
    }

    @Test
    void what_people_wrote_in_html_is_read_without_its_tags() {
        Section section = only("""
                ## Saying no

                <aside markdown="1" class="pquote">
                  <img src="x.png" class="pquote-avatar" alt="avatar">
                  I wish I had said *no*, and &amp; meant it.
                  <p markdown="1" class="pquote-credit">
                — @lord, ["Tips"](https://example.org/tips)
                  </p>
                </aside>

                Plain <b>bold</b><br>next line. 3 < 4 and `<th>` stays.
                <script>alert("never")</script>
                """);
        assertThat(section.text().words()).isEqualTo("""
                I wish I had said no, and & meant it.

                — @lord, "Tips"

                Plain bold
                next line. 3 < 4 and <th> stays.""");
        assertThat(section.text().links()).hasSize(1);
        Link link = section.text().links().getFirst();
        assertThat(section.text().words().substring(link.start(), link.end())).isEqualTo("\"Tips\"");
        assertThat(link.target()).isEqualTo("https://example.org/tips");
    }

    @Test
    void scripts_and_styles_of_their_own_are_not_read() {
        assertThat(only("## A\n\n<style>\np { color: red }\n</style>\n\nText.")
                        .text()
                        .words())
                .isEqualTo("Text.");
    }

    @Test
    void pictures_speak_when_they_say_something() {
        assertThat(only("## A\n\n![A table by the window](x.png) ![logo](l.png)")
                        .text()
                        .words())
                .isEqualTo("A table by the window");
    }

    @Test
    void lists_quotes_and_tables_stay_readable() {
        Section section = only("""
                ## Shapes
                Take:
                * bread
                  * rye
                * salt

                3. third
                4. fourth

                > Said she.

                | Who | What |
                |-----|------|
                | Mina | grants |
                """);
        assertThat(section.text().words()).isEqualTo("""
                Take:

                • bread
                  • rye
                • salt

                3. third
                4. fourth

                Said she.

                Who | What
                Mina | grants""");
    }

    @Test
    void a_section_with_no_words_of_its_own_says_what_stands_in_it() {
        Article article = Article.read("a.md", "## Keeping well\n### Rest\nSleep.\n### Play\nLaugh.\n## Alone\n");
        assertThat(article.sections().get(0).text().words()).isEqualTo("• Rest\n• Play");
        assertThat(article.sections().get(3).text().words()).isEmpty();
    }

    @Test
    void the_title_is_what_front_matter_says_else_the_first_heading_else_the_name_of_the_file() {
        assertThat(Article.read("a.md", "---\ntitle: T\n---\n# H\nText.")
                        .sections()
                        .getFirst()
                        .trail()
                        .article())
                .isEqualTo("T");
        Section headed = only("# H *one*\nText.");
        assertThat(headed.trail().article()).isEqualTo("H one");
        assertThat(headed.text().words()).isEqualTo("Text.");
        assertThat(Article.read("deep/how-to_meet.md", "Text.")
                        .sections()
                        .getFirst()
                        .trail()
                        .article())
                .isEqualTo("How to meet");
    }

    @Test
    void windows_line_ends_change_nothing() {
        String unix = "---\ntitle: A\nkind: money\n---\n## One\nText.\n\n* a\n* b\n";
        assertThat(Article.read("a.md", unix.replace("\n", "\r\n"))).isEqualTo(Article.read("a.md", unix));
    }

    @Test
    void nothing_to_read_is_told() {
        assertThat(Article.read("a.md", "\n\n").troubles())
                .containsExactly(new Trouble("a.md", 0, new Trouble.Empty()));
    }

    @Test
    void markup_meant_to_break_a_reader_is_read() {
        String deep = ">".repeat(50_000) + " deep\n\n" + "[".repeat(50_000) + "x\n\n" + "*a **b ".repeat(20_000)
                + "\n\n" + "<".repeat(50_000) + "\n\n" + "- ".repeat(5_000) + "end";
        assertThat(words(Article.read("a.md", deep))).contains("deep").contains("end");
    }

    private static Section only(String markdown) {
        Article article = Article.read("a.md", markdown);
        assertThat(article.sections()).hasSize(1);
        return article.sections().getFirst();
    }

    private static String words(Article article) {
        return String.join(
                "\n", article.sections().stream().map(s -> s.text().words()).toList());
    }
}
