package org.nobo.connect.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages as people name them. */
final class LanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "English, German",
                "Englisch und Deutsch",
                "anglais et allemand",
                "inglés y alemán",
                "en; de",
                "English / Deutsch",
                "ingles y aleman",
                "Ich spreche Englisch und ein bisschen Deutsch",
                "je parle anglais, et un peu l'allemand",
                "English, Schwyzerdütsch",
            })
    void a_language_is_understood_in_every_language_the_bot_speaks(String typed) {
        assertThat(Languages.read(typed)).isEqualTo(new Languages.Read(List.of("en", "de"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"castellano, es", "Flämisch, nl", "brésilien, pt", "Mandarin, zh", "farsi, fa", "suisse-allemand, de"})
    void a_language_is_understood_by_the_other_names_it_has(String typed, String code) {
        assertThat(Languages.read(typed)).isEqualTo(new Languages.Read(List.of(code), List.of()));
    }

    @Test
    void what_is_no_language_is_named() {
        assertThat(Languages.read("français, Klingonisch, tlhIngan"))
                .isEqualTo(new Languages.Read(List.of("fr"), List.of("Klingonisch", "tlhIngan")));
    }
}
