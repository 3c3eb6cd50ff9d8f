package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Role;
import org.nobo.community.Member;
import org.nobo.resource.helping.TopicRoles.Route;
import org.nobo.resource.share.Mark;

/** What leaders switch on in channels, and what members marked there. */
final class JdbiMarksTest extends OnEveryDatabase {

    @Test
    void each_channel_of_each_community_has_an_emoji_of_its_own() {
        store.marks().watch(MAKERS, GENERAL, "bookmark");
        store.marks().watch(MAKERS, GENERAL, "star");
        assertThat(store.marks().emoji(MAKERS, GENERAL)).contains("star");
        assertThat(store.marks().emoji(BAKERS, GENERAL)).isEmpty();
        store.marks().unwatch(MAKERS, GENERAL);
        assertThat(store.marks().emoji(MAKERS, GENERAL)).isEmpty();
    }

    @Test
    void what_was_marked_waits_until_it_is_decided_and_goes_with_who_marked_or_wrote_it() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Mark mark = new Mark("m1", MAKERS, ann.id(), bob.id(), "Heat the joint.");
        store.marks().keep(mark);
        store.marks().keep(mark);
        assertThat(store.marks().find("m1")).contains(mark);
        assertThat(store.marks().with(bob.id())).containsExactly(mark);
        store.marks().drop("m1");
        assertThat(store.marks().with(ann.id())).isEmpty();
        store.marks().keep(mark);
        store.marks().want(bob.id(), false);
        store.marks().want(bob.id(), false);
        assertThat(store.marks().wanted(bob.id())).isFalse();
        store.marks().forget(bob.id());
        assertThat(store.marks().find("m1")).isEmpty();
        assertThat(store.marks().wanted(bob.id())).isTrue();
    }

    @Test
    void topics_go_to_roles_in_the_order_they_were_said_until_they_are_ended() {
        Role menders = new Role(HOME, "S1", "menders");
        Route soldering = new Route("r2", MAKERS, "soldering", menders);
        Route sewing = new Route("r1", MAKERS, "sewing", menders);
        store.topicRoles().keep(soldering);
        store.topicRoles().keep(sewing);
        store.topicRoles().keep(sewing);
        assertThat(store.topicRoles().in(MAKERS)).containsExactly(soldering, sewing);
        assertThat(store.topicRoles().in(BAKERS)).isEmpty();
        store.topicRoles().drop(BAKERS, "r2");
        store.topicRoles().drop(MAKERS, "r1");
        assertThat(store.topicRoles().in(MAKERS)).containsExactly(soldering);
    }

    @Test
    void a_channel_is_answered_in_from_one_word_to_the_next() {
        store.answeringChannels().set(MAKERS, GENERAL, true);
        store.answeringChannels().set(MAKERS, GENERAL, true);
        assertThat(store.answeringChannels().has(MAKERS, GENERAL)).isTrue();
        assertThat(store.answeringChannels().has(BAKERS, GENERAL)).isFalse();
        store.answeringChannels().set(MAKERS, GENERAL, false);
        assertThat(store.answeringChannels().has(MAKERS, GENERAL)).isFalse();
    }
}
