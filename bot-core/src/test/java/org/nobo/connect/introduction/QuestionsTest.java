package org.nobo.connect.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nobo.words.Wordbook;

final class QuestionsTest {
    private static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_asks_as_many_about_the_same(Locale language) {
        Map<String, List<String>> english = Questions.in(Locale.ENGLISH);
        Map<String, List<String>> theirs = Questions.in(language);
        assertThat(theirs.keySet()).isEqualTo(english.keySet());
        theirs.forEach((value, questions) -> {
            assertThat(questions).as(value).hasSameSizeAs(english.get(value)).doesNotHaveDuplicates();
            assertThat(questions).as(value).allMatch(question -> question.endsWith("?"));
        });
    }

    @Test
    void who_shares_a_value_is_asked_about_it_and_who_shares_none_about_anything() {
        Map<String, List<String>> english = Questions.in(Locale.ENGLISH);
        assertThat(english.get("learning"))
                .contains(Questions.about(List.of("learning"), Locale.ENGLISH, new Random(1)));
        assertThat(english.get("anybody")).contains(Questions.about(List.of(), Locale.of("eo"), new Random(1)));
    }
}
