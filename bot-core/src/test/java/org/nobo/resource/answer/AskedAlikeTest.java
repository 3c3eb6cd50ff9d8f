package org.nobo.resource.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Verdict;

final class AskedAlikeTest {
    private static final Account ASKER = new Account(new Workspace(new PlatformId("x"), "y"), "ann");

    @Test
    void what_shares_words_or_means_the_same_is_one_topic_and_the_largest_comes_first() {
        List<AskedAlike> topics = AskedAlike.grouped(
                List.of(
                        asked("where is the ladder?"),
                        asked("how do I descale the kettle?"),
                        asked("the kettle is full of chalk"),
                        asked("can I descale it with vinegar, the kettle?")),
                AskedAlikeTest::near);
        assertThat(topics).extracting(AskedAlike::count).containsExactly(3, 1);
        assertThat(topics.getFirst().first().words()).isEqualTo("how do I descale the kettle?");
    }

    @Test
    void where_nothing_is_known_of_meaning_words_alone_tell() {
        assertThat(AskedAlike.grouped(
                        List.of(asked("how do I descale a machine?"), asked("chalk everywhere")), Nearness.NONE))
                .hasSize(2);
    }

    private static Map<String, Double> near(String question, Collection<String> others) {
        return others.stream()
                .collect(Collectors.toMap(
                        other -> other, other -> question.contains("chalk") && other.contains("descale") ? .9 : .1));
    }

    private static Question asked(String words) {
        return new Question(
                new QuestionId(words.replace(' ', '-')),
                new CommunityId("makers"),
                new MemberId("ann"),
                Instant.EPOCH,
                words,
                new Place.Direct(ASKER),
                List.of(),
                0,
                false,
                Verdict.NONE,
                Optional.empty(),
                false);
    }
}
