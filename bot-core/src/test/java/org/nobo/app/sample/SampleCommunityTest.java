package org.nobo.app.sample;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nobo.name.ValueCard;
import org.nobo.name.Values;
import org.nobo.name.ValuesCatalogue;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Section;

final class SampleCommunityTest {

    private final SampleCommunity sample = SampleCommunity.read();
    private final List<String> cards =
            ValuesCatalogue.in(ENGLISH).cards().stream().map(ValueCard::key).toList();
    private final List<String> handles =
            sample.member().stream().map(SampleMember::handle).toList();

    @Test
    void a_dozen_people_live_there_and_lea_looks_after_it() {
        assertThat(handles).hasSize(12).doesNotHaveDuplicates().doesNotContain("ann", "bob", "zoe");
        assertThat(sample.leaders()).containsExactly("lea");
        assertThat(handles).containsAll(sample.leaders());
    }

    @Test
    void everybody_chose_values_that_are_on_the_cards() {
        assertThat(cards).containsAll(sample.values());
        assertThat(sample.member()).allSatisfy(member -> {
            assertThat(member.values())
                    .hasSizeBetween(Values.FEWEST, Values.MOST)
                    .doesNotHaveDuplicates();
            assertThat(cards).containsAll(member.values());
        });
    }

    @Test
    void everybody_lives_somewhere_speaks_something_and_has_something_to_give() {
        List<String> spoken = Arrays.asList(Locale.getISOLanguages());
        assertThat(sample.member()).allSatisfy(member -> {
            assertThat(ZoneId.getAvailableZoneIds()).contains(member.zone());
            assertThat(spoken).containsAll(member.languages());
            assertThat(member.offers()).isNotEmpty();
            assertThat(member.needs()).isNotEmpty();
        });
    }

    @Test
    void most_said_yes_to_being_introduced_and_two_did_not() {
        assertThat(sample.member())
                .filteredOn(member -> !member.introductions())
                .hasSize(2);
    }

    @Test
    void the_channels_used_are_channels_it_has() {
        SampleCommunity.Channels channels = sample.channels();
        assertThat(channels.all()).contains(channels.introductions(), channels.help(), channels.stories());
    }

    @Test
    void every_article_in_the_folder_is_named() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(getClass().getResource("/sample/knowhow"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(sample.knowhow());
        }
    }

    @Test
    void the_know_how_has_some_forty_entries_of_all_eight_kinds_each_shared_by_somebody_there() {
        assertThat(sections()).hasSizeBetween(38, 50);
        assertThat(sections()).extracting(section -> section.about().kind()).containsAll(Kind.shared());
        assertThat(sections()).allSatisfy(section -> {
            assertThat(handles).contains(section.about().sharedBy());
            assertThat(cards).containsAll(section.about().values());
        });
    }

    @Test
    void every_entry_says_something_and_none_goes_on_for_ever() {
        assertThat(sections())
                .allSatisfy(section -> assertThat(section.text().words().split("\\s+"))
                        .as(section.trail().title())
                        .hasSizeBetween(60, 180));
    }

    private List<Section> sections() {
        return sample.articles().entrySet().stream()
                .map(file -> Article.read(file.getKey(), file.getValue()))
                .flatMap(article -> article.sections().stream())
                .toList();
    }
}
