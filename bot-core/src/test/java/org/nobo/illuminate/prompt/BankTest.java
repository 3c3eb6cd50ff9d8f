package org.nobo.illuminate.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nobo.words.Wordbook;

final class BankTest {
    private static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_same_hundred_of_its_own(Locale language) {
        Bank theirs = Bank.in(language);
        assertThat(theirs.ideas()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(theirs.ideas()).extracting(Bank.Idea::text).doesNotHaveDuplicates();
        assertThat(theirs.ideas())
                .extracting(Bank.Idea::value)
                .containsExactlyElementsOf(Bank.in(Locale.ENGLISH).ideas().stream()
                        .map(Bank.Idea::value)
                        .toList());
    }
}
