package org.nobo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.words.Wordbook;

class SmallTalkTest {
    private static final Wordbook WORDBOOK = new Wordbook();

    @ParameterizedTest
    @CsvSource({
        "en, Hello!, HELLO",
        "en, 'hey, Nobo', HELLO",
        "en, '@nobo: good morning', HELLO",
        "en, OK., WELL",
        "en, :-), WELL",
        "en, \uD83D\uDC4D\uD83C\uDFFD, WELL",
        "en, Who are you?, WHO",
        "en, who is nobo?, WHO",
        "en, thank you so much nobo!!, THANKS",
        "en, 'Thank you, that was great!', THANKS",
        "en, never mind, WELL",
        "de, 'Danke, das war hilfreich.', THANKS",
        "de, 'Moin, Nobo!', HELLO",
        "de, Wer bist du?, WHO",
        "de, passt, WELL",
        "fr, 'Bonjour\u00A0!', HELLO",
        "fr, Qui es-tu ?, WHO",
        "es, '¡Hola, Nobo!', HELLO",
        "es, ¿Quién eres?, WHO",
        "es, vale, WELL"
    })
    void is_known_with_our_name_and_without_in_every_language(String language, String typed, SmallTalk kind) {
        assertThat(SmallTalk.in(typed, WORDBOOK.in(Locale.of(language)))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello, how do I find a mentor?",
                "thanks to whom did we get the room?",
                "thanks, and where is the key?",
                "thanks, where is the key",
                "thanks. I have been looking for somebody who repairs harps for years",
                "nobo",
                "?",
                "?!",
                "",
                "who are you looking for",
                "ok but where is the key"
            })
    void is_not_what_asks_for_something(String typed) {
        assertThat(SmallTalk.in(typed, WORDBOOK.english())).isEmpty();
    }
}
