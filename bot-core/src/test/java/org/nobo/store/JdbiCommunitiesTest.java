package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Place;
import org.nobo.community.Communities;
import org.nobo.community.Community;

final class JdbiCommunitiesTest extends OnEveryDatabase {
    private Communities communities;

    @BeforeEach
    void take() {
        communities = store.communities();
    }

    @Test
    void a_community_is_read_as_it_was_described() {
        Community described = new Community(
                        MAKERS,
                        "Makers & <friends> 🎉",
                        "We learn by making.\nTogether.",
                        Optional.of(GENERAL),
                        Optional.empty(),
                        Optional.of(new Place.Channel(HOME, "C2")),
                        true)
                .speaking(Locale.GERMAN);
        communities.keep(described);
        assertThat(communities.find(MAKERS)).contains(described);
        communities.keep(Community.called(MAKERS, "Makers"));
        assertThat(communities.find(MAKERS)).contains(Community.called(MAKERS, "Makers"));
        assertThat(communities.all()).extracting(Community::name).containsExactly("Bakers", "Makers");
    }

    @Test
    void a_workspace_has_one_community_and_a_community_may_have_several() {
        communities.settle(MAKERS, HOME);
        communities.settle(MAKERS, AWAY);
        communities.settle(BAKERS, HOME);
        assertThat(communities.in(HOME)).map(Community::id).contains(MAKERS);
        assertThat(communities.homes(MAKERS)).containsExactly(HOME, AWAY);
        assertThat(communities.homes(BAKERS)).isEmpty();
        communities.unsettle(HOME);
        assertThat(communities.in(HOME)).isEmpty();
        communities.settle(BAKERS, HOME);
        assertThat(communities.in(HOME)).map(Community::id).contains(BAKERS);
    }

    @Test
    void each_workspace_is_looked_over_for_itself_and_anew_when_the_bot_comes_back() {
        communities.settle(MAKERS, HOME);
        communities.settle(MAKERS, AWAY);
        assertThat(communities.wasSwept(HOME)).isFalse();
        communities.swept(HOME, NOW);
        assertThat(communities.wasSwept(HOME)).isTrue();
        assertThat(communities.wasSwept(AWAY)).isFalse();
        communities.unsettle(HOME);
        communities.settle(MAKERS, HOME);
        assertThat(communities.wasSwept(HOME)).isFalse();
    }

    @Test
    void which_community_somebody_means_is_remembered_and_can_be_changed() {
        assertThat(communities.meant(SLACK, "ann")).isEmpty();
        communities.mean(SLACK, "ann", MAKERS);
        communities.mean(SLACK, "bob", MAKERS);
        communities.mean(SLACK, "ann", BAKERS);
        assertThat(communities.meant(SLACK, "ann")).contains(BAKERS);
        assertThat(communities.meant(SLACK, "bob")).contains(MAKERS);
    }
}
