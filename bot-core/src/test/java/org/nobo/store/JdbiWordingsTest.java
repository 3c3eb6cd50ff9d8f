package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nobo.connect.wording.Wordings;

final class JdbiWordingsTest extends OnEveryDatabase {

    @Test
    void the_words_of_a_community_are_its_own_in_each_language() {
        Wordings wordings = store.wordings();
        wordings.keep(MAKERS, "welcome.hello", Locale.ENGLISH, List.of("Moin {name}", "Ahoy {name}"));
        wordings.keep(MAKERS, "welcome.hello", Locale.GERMAN, List.of("Servus {name}"));
        assertThat(wordings.of(MAKERS, "welcome.hello", Locale.ENGLISH)).containsExactly("Moin {name}", "Ahoy {name}");
        assertThat(wordings.of(MAKERS, "welcome.hello", Locale.GERMANY)).containsExactly("Servus {name}");
        assertThat(wordings.of(MAKERS, "welcome.begin", Locale.ENGLISH)).isEmpty();
        assertThat(wordings.of(BAKERS, "welcome.hello", Locale.ENGLISH)).isEmpty();
        wordings.keep(MAKERS, "welcome.hello", Locale.ENGLISH, List.of());
        assertThat(wordings.of(MAKERS, "welcome.hello", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_question_is_left_out_here_and_asked_there() {
        Wordings wordings = store.wordings();
        wordings.leaveOut(MAKERS, "welcome.zone", true);
        wordings.leaveOut(MAKERS, "welcome.zone", true);
        assertThat(wordings.leftOut(MAKERS)).containsExactly("welcome.zone");
        assertThat(wordings.leftOut(BAKERS)).isEmpty();
        wordings.leaveOut(MAKERS, "welcome.zone", false);
        assertThat(wordings.leftOut(MAKERS)).isEmpty();
    }
}
