package org.nobo.resource.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SlugsTest {
    private final Slugs slugs = new Slugs();

    @Test
    void a_heading_becomes_what_published_pages_link_to() {
        assertThat(slugs.of("How do I find a mentor?")).isEqualTo("how-do-i-find-a-mentor");
        assertThat(slugs.of("Names, labels & snake_case - done!")).isEqualTo("names-labels--snake_case---done");
        assertThat(slugs.of("😭 You don't get a response")).isEqualTo("-you-dont-get-a-response");
        assertThat(slugs.of("Community is the ❤️ of open source")).isEqualTo("community-is-the--of-open-source");
        assertThat(slugs.of("Ümläute und Ökonomie")).isEqualTo("ümläute-und-ökonomie");
    }

    @Test
    void a_second_one_and_a_third_are_told_apart_from_each_other_and_from_what_is_called_so_already() {
        assertThat(slugs.of("Goals")).isEqualTo("goals");
        assertThat(slugs.of("Goals 1")).isEqualTo("goals-1");
        assertThat(slugs.of("Goals")).isEqualTo("goals-2");
        assertThat(slugs.of("goals")).isEqualTo("goals-3");
    }

    @Test
    void a_heading_without_letters_still_has_a_place() {
        assertThat(slugs.of("🎉")).isEqualTo("section");
        assertThat(slugs.of("???")).isEqualTo("section-1");
    }

    @Property(tries = 300)
    void no_two_headings_of_an_article_have_the_same_slug(@ForAll List<String> headings) {
        Slugs fresh = new Slugs();
        List<String> all = headings.stream().map(fresh::of).toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(slug -> assertThat(slug)
                        .isNotEmpty()
                        .doesNotContain(" ")
                        .isEqualTo(slug.toLowerCase(java.util.Locale.ROOT)));
    }
}
