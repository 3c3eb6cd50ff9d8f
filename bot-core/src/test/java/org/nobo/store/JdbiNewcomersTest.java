package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.firstdays.Drafted;
import org.nobo.connect.firstdays.Newcomer;
import org.nobo.connect.firstdays.Newcomers;
import org.nobo.connect.profile.Often;
import org.nobo.connect.profile.Profile;

final class JdbiNewcomersTest extends OnEveryDatabase {

    @Test
    void what_became_of_a_newcomer_is_kept_until_they_come_again() {
        Newcomers newcomers = store.newcomers();
        Member ann = arrives(MAKERS, "ann");
        Member lea = arrives(MAKERS, "lea");
        Newcomer begun = newcomers.begin(ann, NOW);
        assertThat(newcomers.find(ann.id())).contains(begun);
        Newcomer later = new Newcomer(
                ann.id(),
                MAKERS,
                begun.joining(),
                NOW,
                true,
                Drafted.POSTED,
                Optional.of(lea.id()),
                true,
                java.util.List.of(lea.id()));
        newcomers.keep(later);
        assertThat(newcomers.find(ann.id())).contains(later);
        assertThat(newcomers.begin(ann, NOW)).isEqualTo(begun);
    }

    @Test
    void those_who_joined_lately_and_are_here_come_newest_first() {
        Newcomers newcomers = store.newcomers();
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Member gone = arrives(MAKERS, "gone");
        newcomers.begin(ann, NOW);
        newcomers.begin(bob, NOW.plus(Duration.ofDays(1)));
        newcomers.begin(gone, NOW);
        newcomers.begin(arrives(BAKERS, "zoe"), NOW);
        store.members().depart(gone.id(), NOW);
        assertThat(newcomers.since(MAKERS, NOW)).extracting(Newcomer::member).containsExactly(bob.id(), ann.id());
        assertThat(newcomers.since(MAKERS, NOW.plusSeconds(1)))
                .extracting(Newcomer::member)
                .containsExactly(bob.id());
    }

    @Test
    void who_is_forgotten_is_no_host_either() {
        Newcomers newcomers = store.newcomers();
        Member ann = arrives(MAKERS, "ann");
        Member lea = arrives(MAKERS, "lea");
        Newcomer begun = newcomers.begin(ann, NOW);
        newcomers.keep(new Newcomer(
                ann.id(),
                MAKERS,
                begun.joining(),
                NOW,
                false,
                Drafted.NOT_YET,
                Optional.of(lea.id()),
                false,
                java.util.List.of(lea.id(), ann.id())));
        newcomers.forget(lea.id());
        Newcomer after = newcomers.find(ann.id()).orElseThrow();
        assertThat(after.host()).isEmpty();
        assertThat(after.askedHosts()).containsExactly(ann.id());
        newcomers.forget(ann.id());
        assertThat(newcomers.find(ann.id())).isEmpty();
    }

    @Test
    void who_was_asked_to_be_a_buddy_is_known_until_they_say_yes_or_a_while_went_by() {
        Newcomers newcomers = store.newcomers();
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Member kim = arrives(MAKERS, "kim");
        newcomers.askedAsBuddy(ann, NOW);
        newcomers.askedAsBuddy(bob, NOW.plusSeconds(60));
        newcomers.askedAsBuddy(kim, NOW.plusSeconds(60));
        newcomers.askedAsBuddy(arrives(BAKERS, "zoe"), NOW);
        assertThat(newcomers.askedAsBuddies(MAKERS, NOW)).containsOnly(ann.id(), bob.id(), kim.id());
        assertThat(newcomers.askedAsBuddies(MAKERS, NOW.plusSeconds(1))).containsOnly(bob.id(), kim.id());
        newcomers.isBuddy(bob.id());
        newcomers.askedAsBuddy(ann, NOW.plusSeconds(120));
        assertThat(newcomers.askedAsBuddy(ann.id())).contains(NOW.plusSeconds(120));
        newcomers.forgetBuddiesAsked(NOW.plusSeconds(61));
        assertThat(newcomers.askedAsBuddies(MAKERS, NOW)).containsOnly(ann.id());
        newcomers.forget(ann.id());
        assertThat(newcomers.askedAsBuddy(ann.id())).isEmpty();
    }

    @Test
    void how_often_somebody_wants_to_be_introduced_is_kept() {
        Member ann = arrives(MAKERS, "ann");
        assertThat(store.profiles().of(ann.id()).often()).isEqualTo(Often.MONTHLY);
        for (Often often : Often.values()) {
            store.profiles().keep(ann, Profile.EMPTY.introduced(often));
            assertThat(store.profiles().of(ann.id()).often()).isEqualTo(often);
        }
    }
}
