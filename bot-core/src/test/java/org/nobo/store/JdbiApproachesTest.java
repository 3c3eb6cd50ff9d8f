package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.network.Approaches.How;

final class JdbiApproachesTest extends OnEveryDatabase {

    @Test
    void it_is_remembered_when_last_somebody_was_approached_or_suggested() {
        Member ann = arrives(MAKERS, "ann");
        store.approaches().note(ann, How.SUGGESTED, NOW);
        store.approaches().note(ann, How.SUGGESTED, NOW.plusSeconds(9));
        assertThat(store.approaches().since(MAKERS, How.SUGGESTED, NOW)).containsExactly(ann.id());
        assertThat(store.approaches().since(MAKERS, How.SUGGESTED, NOW.plusSeconds(9)))
                .isEmpty();
        assertThat(store.approaches().since(MAKERS, How.APPROACHED, NOW)).isEmpty();
        assertThat(store.approaches().since(BAKERS, How.SUGGESTED, NOW)).isEmpty();
    }

    @Test
    void leaders_are_told_each_week_until_they_say_no_more_and_nothing_of_them_remains() {
        Member lea = arrives(MAKERS, "lea");
        store.approaches().tell(lea, true);
        store.approaches().tell(lea, true);
        assertThat(store.approaches().told(MAKERS)).containsExactly(lea.id());
        store.approaches().tell(lea, false);
        assertThat(store.approaches().told(MAKERS)).isEmpty();
        store.approaches().tell(lea, true);
        store.approaches().note(lea, How.APPROACHED, NOW);
        store.approaches().forget(lea.id());
        assertThat(store.approaches().told(MAKERS)).isEmpty();
        assertThat(store.approaches().since(MAKERS, How.APPROACHED, NOW.minus(Duration.ofDays(1))))
                .isEmpty();
    }
}
