package org.nobo.resource.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Members' names are not told to strangers. */
final class NamelessTest {
    private final Nameless nameless = new Nameless(List.of("Noor van Dam", "bob", "Åsa (she)", "."), "somebody");

    @Test
    void whole_names_first_names_and_mentions_are_taken_out() {
        assertThat(nameless.in("Noor van Dam and NOOR VAN DAM: ask Noor, Bob or @anna.k about it"))
                .isEqualTo("somebody and somebody: ask somebody, somebody or somebody about it");
        assertThat(nameless.in("Åsa (she) knows, Dam too")).isEqualTo("somebody knows, somebody too");
    }

    @Test
    void words_that_only_hold_a_name_stay() {
        assertThat(nameless.in("Bobbins and a dam of noorish make, write to a.b@example.org"))
                .isEqualTo("Bobbins and a dam of noorish make, write to a.b@example.org");
    }
}
