package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.feature.Work;
import org.nobo.inbox.Works.Asked;

final class JdbiWorksTest extends OnEveryDatabase {

    @Test
    void work_is_asked_for_once_until_it_is_done() {
        Work look = new Work("roster/slack/T1", "as it is\nand \"so\"");
        assertThat(store.works().ask(MAKERS, look, NOW)).contains(new Asked(MAKERS, look, NOW));
        assertThat(store.works().ask(MAKERS, new Work(look.name(), "otherwise"), NOW))
                .isEmpty();
        assertThat(store.works().ask(BAKERS, look, NOW)).isPresent();
        store.works().done(MAKERS, look.name());
        assertThat(store.works().ask(MAKERS, look, NOW.plusSeconds(1))).isPresent();
    }

    @Test
    void what_is_not_done_is_found_again_oldest_first() {
        Work young = new Work("young", "");
        Work old = new Work("old", "");
        var unused = store.works().ask(MAKERS, young, NOW);
        unused = store.works().ask(MAKERS, old, NOW.minusSeconds(1));
        assertThat(store.works().open())
                .containsExactly(new Asked(MAKERS, old, NOW.minusSeconds(1)), new Asked(MAKERS, young, NOW));
        store.works().done(MAKERS, "old");
        store.works().done(MAKERS, "never asked for");
        assertThat(store.works().open()).extracting(Asked::work).containsExactly(young);
    }
}
