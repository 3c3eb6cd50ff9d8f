package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.SharedValue;
import org.nobo.name.charter.Version;

final class JdbiChartersTest extends OnEveryDatabase {
    private static final Charter FIRST = new Charter(
            "Makers",
            "We make.",
            List.of(new SharedValue("learning", "Learning", "We ask."), new SharedValue("own-bread", "Bread", "")));

    @Test
    void every_version_comes_back_as_it_was_agreed_on() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        List<Agreement> ways = List.of(
                new Agreement.Noted(Optional.of(ann.id())),
                new Agreement.Adopted(Optional.empty()),
                new Agreement.Consented(5, 2, 9, List.of(ann.id(), bob.id())));
        for (Agreement how : ways) {
            store.charters().add(MAKERS, FIRST, NOW, how);
            Version now = store.charters().now(MAKERS).orElseThrow();
            assertThat(now.how()).isEqualTo(how);
            assertThat(now.charter()).isEqualTo(FIRST);
            assertThat(now.since()).isEqualTo(NOW);
        }
        assertThat(store.charters().all(MAKERS)).extracting(Version::number).containsExactly(3, 2, 1);
        assertThat(store.charters().now(BAKERS)).isEmpty();
        assertThat(store.charters().with(ann.id())).hasSize(2);
    }

    @Test
    void of_who_is_forgotten_only_the_counts_remain() {
        Member ann = arrives(MAKERS, "ann");
        store.charters().add(MAKERS, FIRST, NOW, new Agreement.Noted(Optional.of(ann.id())));
        store.charters().add(MAKERS, FIRST, NOW, new Agreement.Consented(5, 2, 9, List.of(ann.id())));
        store.charters().forget(ann.id());
        assertThat(store.charters().with(ann.id())).isEmpty();
        assertThat(store.charters().all(MAKERS))
                .extracting(Version::how)
                .containsExactly(new Agreement.Consented(5, 2, 9, List.of()), new Agreement.Noted(Optional.empty()));
    }

    @Test
    void what_was_asked_on_a_day_is_answered_once() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(store.charters().isAskedYearly(MAKERS)).isFalse();
        store.charters().askYearly(MAKERS, true);
        assertThat(store.charters().isAskedYearly(MAKERS)).isTrue();
        assertThat(store.charters().answered(MAKERS, day)).isFalse();
        store.charters().asked(MAKERS, day);
        assertThat(store.charters().answered(MAKERS, day.plusDays(1))).isFalse();
        assertThat(store.charters().answered(MAKERS, day)).isTrue();
        assertThat(store.charters().answered(MAKERS, day)).isFalse();
        store.charters().askYearly(MAKERS, false);
        assertThat(store.charters().isAskedYearly(MAKERS)).isFalse();
    }
}
