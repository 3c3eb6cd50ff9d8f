package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.community.Member;

final class JdbiAbsencesTest extends OnEveryDatabase {
    private static final Instant SOON = NOW.plus(Duration.ofDays(3));
    private static final PlatformId OTHER = new PlatformId("other");

    @Test
    void somebody_is_away_until_then_or_until_their_platform_says_otherwise() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        PlatformId here = ann.account().platform();
        store.absences().note(ann, here, Optional.of(SOON));
        store.absences().note(ann, here, Optional.of(SOON));
        store.absences().note(bob, here, Optional.of(Person.NO_END));

        assertThat(store.absences().until(ann.id(), NOW)).contains(SOON);
        assertThat(store.absences().until(ann.id(), SOON)).isEmpty();
        assertThat(store.absences().away(MAKERS, NOW)).hasSize(2).containsEntry(ann.id(), SOON);
        assertThat(store.absences().away(MAKERS, SOON)).containsOnlyKeys(bob.id());
        assertThat(store.absences().away(BAKERS, NOW)).isEmpty();

        store.absences().note(bob, here, Optional.empty());
        store.absences().forget(ann.id());
        assertThat(store.absences().away(MAKERS, NOW)).isEmpty();
    }

    @Test
    void who_is_here_on_one_platform_and_away_on_another_is_away() {
        Member ann = arrives(MAKERS, "ann");
        PlatformId here = ann.account().platform();
        store.absences().note(ann, here, Optional.of(SOON));
        store.absences().note(ann, OTHER, Optional.of(SOON.plusSeconds(9)));
        assertThat(store.absences().until(ann.id(), NOW)).contains(SOON.plusSeconds(9));
        store.absences().note(ann, OTHER, Optional.empty());
        assertThat(store.absences().away(MAKERS, NOW)).containsEntry(ann.id(), SOON);
    }
}
