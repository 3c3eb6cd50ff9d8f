package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.name.ValuesHistory;

final class JdbiValuesHistoryTest extends OnEveryDatabase {

    @Test
    void a_day_is_remembered_as_it_stood_first() {
        ValuesHistory history = store.valuesHistory();
        store.values().choose(arrives(MAKERS, "ann"), List.of("courage", "fun"));
        store.values().choose(arrives(MAKERS, "bob"), List.of("courage"));
        store.values().choose(arrives(BAKERS, "zoe"), List.of("courage"));
        history.remember(MAKERS, NOW);
        store.values().choose(arrives(MAKERS, "ann"), List.of());
        history.remember(MAKERS, NOW.plusSeconds(60));
        assertThat(history.at(MAKERS, NOW).orElseThrow().counts()).isEqualTo(Map.of("courage", 2, "fun", 1));
        assertThat(history.at(BAKERS, NOW)).isEmpty();
    }

    @Test
    void the_latest_day_before_is_taken_else_the_first() {
        ValuesHistory history = store.valuesHistory();
        store.values().choose(arrives(MAKERS, "ann"), List.of("courage"));
        history.remember(MAKERS, NOW);
        store.values().choose(arrives(MAKERS, "ann"), List.of());
        history.remember(MAKERS, NOW.plus(Duration.ofDays(10)));
        assertThat(history.at(MAKERS, NOW.plus(Duration.ofDays(9)))
                        .orElseThrow()
                        .counts())
                .isEqualTo(Map.of("courage", 1));
        assertThat(history.at(MAKERS, NOW.plus(Duration.ofDays(11)))
                        .orElseThrow()
                        .counts())
                .isEmpty();
        assertThat(history.at(MAKERS, NOW.minus(Duration.ofDays(9)))
                        .orElseThrow()
                        .counts())
                .isEqualTo(Map.of("courage", 1));
    }
}
