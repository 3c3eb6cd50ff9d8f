package org.nobo.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.search.Findings;
import org.nobo.resource.search.Meanings;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;

/** Somebody who tries the bot asks the sample in plain words, and is answered from the entry that is about it. */
final class SampleQuestionsTest {
    private static final CommunityId TABLE = new CommunityId("table");

    /** Shared, so that the sample is thought through once. */
    private static final Meanings MEANINGS = Meanings.inMemory();

    private final Map<EntryId, Entry> entries = entries();
    private final Search search = Search.inMemory(
            new Log(new ArrayList<>(entries.values())), new Understanding(Sense.waitingFor(Model.BGE), MEANINGS, true));

    SampleQuestionsTest() {
        search.apply();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "how do I find a mentor?, finding-a-mentor",
        "who can mentor me?, finding-a-mentor",
        "who knows about licences?, licences-for-shared-material",
        "which licence should we put on our slides?, licences-for-shared-material",
        "how do we pay for a meet-up?, paying-for-a-meet-up",
        "how do we pay for a meetup?, paying-for-a-meet-up",
        "how do I welcome newcomers?, welcoming-a-newcomer-in-the-first-week",
        "how do we run our first meeting?, running-a-first-meeting",
        "how do I ask for help?, asking-for-help-well",
        "can I borrow a microphone?, borrowing-recording-equipment",
        "where can I borrow recording equipment?, borrowing-recording-equipment",
        "which video tool should we choose?, choosing-a-video-tool",
        "what is consent decision making?, deciding-by-consent",
        "how do we run a retrospective?, running-a-retrospective",
        "what is a story circle?, holding-a-story-circle",
        "two members are fighting: what can I do?, dealing-with-a-conflict",
        "how do we deal with conflict?, dealing-with-a-conflict",
        "where do we get a small grant?, where-to-get-a-small-grant",
        "how do I write a grant application?, writing-a-grant-application-that-is-short-and-true",
        "is our event accessible?, accessibility-at-events-a-list-to-go-through",
        "how do I make an event wheelchair accessible?, accessibility-at-events-a-list-to-go-through",
        "who writes the minutes?, taking-minutes-that-get-read",
        "how do I hand over my role?, handing-over-a-role",
        "how do I get my money back?, getting-your-money-back",
        "how should I name files?, naming-files-and-folders",
        "how do we meet across time zones?, meeting-across-time-zones",
        "how do I book a sign language interpreter?, booking-interpreters-and-captions",
        "how do I find a mentr?, finding-a-mentor",
    })
    void a_plain_question_finds_the_one_entry_that_answers_it(String question, String slug) {
        Findings found = search.find(TABLE, question, 3);
        assertThat(slugOf(found)).isEqualTo(slug);
        assertThat(found.sure()).as("confidence %s", found.confidence()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "how do we decide without voting?, deciding-by-consent",
        "how do I get reimbursed for travel?, getting-your-money-back",
        "what tools do we need for a repair café?, a-basic-tool-set-for-a-repair-table",
        "do you have a projector?, projector-screen-and-the-right-cable",
        "may I publish photos of people?, photos-of-people-ask-first",
        "how do I introduce myself?, introducing-yourself-in-four-sentences",
    })
    void what_is_asked_from_afar_stands_first_among_what_may_be_it(String question, String slug) {
        Findings found = search.find(TABLE, question, 3);
        assertThat(slugOf(found)).isEqualTo(slug);
        assertThat(found.perhaps()).as("confidence %s", found.confidence()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"what is the capital of France?", "how do I bake sourdough bread?", "who won the match on Sunday?"})
    void what_the_sample_knows_nothing_of_is_not_answered_for_sure(String question) {
        Findings found = search.find(TABLE, question, 3);
        assertThat(found.sure() || found.perhaps())
                .as("confidence %s", found.confidence())
                .isFalse();
    }

    @Test
    void every_article_is_read_without_trouble() {
        assertThat(articles())
                .allSatisfy(article -> assertThat(article.troubles()).isEmpty());
        assertThat(entries).hasSizeBetween(38, 50);
    }

    private String slugOf(Findings found) {
        return entries.get(found.best().getFirst().entry()).section().source().slug();
    }

    private static List<Article> articles() {
        return SampleCommunity.read().articles().entrySet().stream()
                .map(file -> Article.read(file.getKey(), file.getValue()))
                .toList();
    }

    private static Map<EntryId, Entry> entries() {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        for (Article article : articles()) {
            article.sections().stream()
                    .map(section -> Entry.of("sample", section))
                    .forEach(entry -> entries.put(entry.id(), entry));
        }
        return entries;
    }

    /** The log of a community that knows the sample and nothing else. */
    private record Log(List<Entry> all) implements ChangeLog {
        @Override
        public List<Position> positions() {
            return List.of(new Position(TABLE, "sample", all.size()));
        }

        @Override
        public List<Change> after(CommunityId community, long number, int most) {
            return IntStream.range((int) number, all.size())
                    .limit(most)
                    .mapToObj(index -> new Change(index + 1L, all.get(index).id(), Optional.of(all.get(index))))
                    .toList();
        }

        @Override
        public Optional<Entry> now(CommunityId community, EntryId id) {
            return all.stream().filter(entry -> entry.id().equals(id)).findFirst();
        }
    }
}
