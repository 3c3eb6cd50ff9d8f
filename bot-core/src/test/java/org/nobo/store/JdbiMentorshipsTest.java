package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.mentoring.Offer;
import org.nobo.connect.mentoring.Wanted;

final class JdbiMentorshipsTest extends OnEveryDatabase {

    @Test
    void an_offer_is_kept_once_and_gone_when_it_is_taken_on_or_one_of_the_two_is_forgotten() {
        Member ann = arrives(MAKERS, "ann");
        Member ben = arrives(MAKERS, "ben");
        Member cas = arrives(MAKERS, "cas");
        store.mentorships()
                .keep(new Wanted(
                        "w1", MAKERS, ann.id(), "small grants", Wanted.Stage.OPEN, Optional.empty(), List.of()));
        Offer asked = new Offer("w1", ben.id(), NOW, Offer.Stage.ASKED);
        Offer again = new Offer("w1", ben.id(), NOW.plusSeconds(9), Offer.Stage.DECLINED);
        store.mentorships().keep(asked);
        store.mentorships().keep(again);
        assertThat(store.mentorships().offersOf(ben.id())).containsExactly(again);
        store.mentorships().takenOn(again);
        assertThat(store.mentorships().offer("w1", ben.id())).isEmpty();
        store.mentorships().keep(asked);
        store.mentorships().keep(new Offer("w1", cas.id(), NOW, Offer.Stage.UNASKED));
        store.mentorships().forget(ben.id());
        assertThat(store.mentorships().offersOf(ben.id())).isEmpty();
        store.mentorships().forget(ann.id());
        assertThat(store.mentorships().offersOf(cas.id())).isEmpty();
    }
}
