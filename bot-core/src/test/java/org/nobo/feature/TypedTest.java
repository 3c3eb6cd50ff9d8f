package org.nobo.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TypedTest {
    @Test
    void nothing_plain_is_anything_that_would_be_cleaned_composed_or_turned() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .filter(Typed::isPlain)
                .forEach(letter -> {
                    String between = "a" + letter + "b";
                    assertThat(Normalizer.isNormalized(between, Normalizer.Form.NFC))
                            .as(letter)
                            .isTrue();
                    assertThat(between).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Cf}\\p{M}\\u2028\\u2029&&[^\\n]]");
                });
    }

    @Test
    void line_ends_become_one_kind_and_nobody_sees_what_goes() {
        assertThat(Typed.clean(" a\r\nb\u2028c\u0000d\u0007 ")).isEqualTo("a\nb\ncd");
        assertThat(Typed.clean("  plain – “words”  ")).isEqualTo("plain – “words”");
    }
}
