package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.care.report.Report;
import org.nobo.care.report.Stage;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.feature.Alarm;
import org.nobo.inbox.Alarms;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Mark;

/** Communities that become one, and part, on each database. */
final class JoiningTest extends OnEveryDatabase {
    private static final PlatformId DISCORD = new PlatformId("discord");
    private static final Workspace GUILD = new Workspace(DISCORD, "G1");

    private Communities communities;

    @BeforeEach
    void live() {
        communities = store.communities();
        communities.settle(MAKERS, HOME);
        communities.settle(BAKERS, GUILD);
    }

    private Member baker(String name) {
        return store.members().arrive(BAKERS, Person.named(new Account(GUILD, name), name), true, NOW);
    }

    @Test
    void who_joined_is_found_under_both_names_and_stands_in_the_list_no_more() {
        Member ben = baker("ben");
        communities.join(GUILD, MAKERS);
        assertThat(communities.find(BAKERS)).map(Community::id).contains(MAKERS);
        assertThat(communities.all()).extracting(Community::id).containsExactly(MAKERS);
        assertThat(communities.homes(MAKERS)).containsExactly(HOME, GUILD);
        assertThat(communities.find(MAKERS).orElseThrow().platforms()).containsExactly(SLACK, DISCORD);
        assertThat(store.members().find(ben.id())).map(Member::community).contains(MAKERS);
        communities.part(GUILD, NOW);
        assertThat(communities.all()).extracting(Community::id).containsExactly(BAKERS, MAKERS);
        assertThat(store.members().find(ben.id())).map(Member::community).contains(BAKERS);
        assertThat(communities.find(MAKERS)).contains(Community.called(MAKERS, "Makers"));
    }

    @Test
    void channels_said_while_together_are_each_sides_own_when_they_part() {
        communities.join(GUILD, MAKERS);
        Place.Channel ovens = new Place.Channel(GUILD, "ovens");
        Community there = communities.in(GUILD).orElseThrow();
        communities.keep(there.placed(Optional.empty(), Optional.of(ovens), Optional.empty()));
        Community here = communities.in(HOME).orElseThrow();
        communities.keep(here.placed(Optional.empty(), Optional.of(GENERAL), Optional.empty()));
        assertThat(communities.in(GUILD).orElseThrow().help()).contains(ovens);
        assertThat(communities.in(HOME).orElseThrow().help()).contains(GENERAL);
        communities.part(GUILD, NOW);
        assertThat(communities.in(GUILD).orElseThrow().help()).contains(ovens);
        assertThat(communities.in(HOME).orElseThrow().help()).contains(GENERAL);
    }

    @Test
    void what_was_on_its_way_is_found_and_told_of_all_the_same() {
        Place.Direct ben = new Place.Direct(new Account(GUILD, "ben"));
        Action post = new Action.Post(ben, Message.of(Text.of("Hello")));
        Delivery delivery = store.outbox()
                .put(BAKERS, DISCORD, "hello/ben", ben.key(), post, NOW)
                .orElseThrow();
        communities.join(GUILD, MAKERS);
        assertThat(store.outbox().trace(MAKERS, "hello/ben")).isPresent();
        MessageRef stands = new MessageRef(ben, "m1");
        assertThat(store.outbox().settle(List.of(new Mark.Sent(delivery, stands, Optional.empty()))))
                .containsExactly(true);
        assertThat(store.outbox().trace(MAKERS, "hello/ben").orElseThrow().sent())
                .contains(stands);
    }

    @Test
    void alarms_ring_for_the_one_community_and_the_same_alarm_of_both_rings_once() {
        SettableNow clock = new SettableNow();
        try (Alarms alarms = store.alarms(clock::now)) {
            alarms.set(MAKERS, new Alarm("digest/month", NOW, "ours"));
            alarms.set(BAKERS, new Alarm("digest/month", NOW, "theirs"));
            alarms.set(BAKERS, new Alarm("prompt/1", NOW, ""));
            communities.join(GUILD, MAKERS);
            List<Event.TimeCame> rung = new ArrayList<>();
            alarms.ringDue(rung::add);
            assertThat(rung).extracting(Event.TimeCame::community).containsOnly(MAKERS);
            assertThat(rung).extracting(Event.TimeCame::note).containsExactlyInAnyOrder("ours", "");
        }
    }

    private static final class SettableNow {
        java.time.Instant now() {
            return NOW.plus(Duration.ofMinutes(1));
        }
    }

    @Test
    void who_is_on_both_stays_and_begins_anew_where_they_part() {
        Member ben = baker("ben");
        Member here = arrives(MAKERS, "ben");
        communities.join(GUILD, MAKERS);
        store.merging().merge(here.id(), ben.id());
        communities.part(GUILD, NOW);
        Member there = store.members().of(BAKERS, new Account(GUILD, "ben")).orElseThrow();
        assertThat(there.community()).isEqualTo(BAKERS);
        assertThat(store.members().of(MAKERS, account("ben")).orElseThrow().id())
                .isNotEqualTo(there.id());
        assertThat(store.members().of(MAKERS, new Account(GUILD, "ben"))).isEmpty();
    }

    @Test
    void joining_again_after_parting_does_no_harm() {
        Member ben = baker("ben");
        Member bo = baker("bo");
        communities.join(GUILD, MAKERS);
        store.introductions().begin(ben, bo, NOW);
        communities.part(GUILD, NOW);
        communities.join(GUILD, MAKERS);
        assertThat(store.introductions().of(ben.id())).hasSize(1);
        assertThat(communities.in(GUILD)).map(Community::id).contains(MAKERS);
    }

    @Test
    void of_two_profiles_the_newer_answers_stand_and_what_only_one_answered_is_kept() {
        Member here = store.members().arrive(MAKERS, Person.named(account("ann"), "ann"), false, NOW);
        Account other = new Account(GUILD, "ann");
        Member there = store.members().arrive(MAKERS, Person.named(other, "ann"), false, NOW.plusSeconds(60));
        store.profiles().keep(here, Profile.EMPTY.practising("lamps").needing("a mentor"));
        store.profiles().keep(there, Profile.EMPTY.practising("bread").introducing(Introducing.YES));
        store.values().choose(here, List.of("learning"));
        store.introductions().begin(here, there, NOW);
        Member ann = store.merging().merge(there.id(), here.id());
        assertThat(ann.id()).isEqualTo(here.id());
        assertThat(store.profiles().of(ann.id()))
                .isEqualTo(Profile.EMPTY.practising("bread").needing("a mentor").introducing(Introducing.YES));
        assertThat(store.values().of(ann.id())).containsExactly("learning");
        assertThat(store.introductions().of(ann.id())).isEmpty();
        assertThat(store.members().find(there.id())).contains(ann);
        assertThat(store.members().accounts(ann.id())).containsExactly(account("ann"), other);
    }

    @Test
    void who_is_told_of_in_a_report_never_reads_it_with_another_account() {
        Member ann = arrives(MAKERS, "ann");
        Member lea = arrives(MAKERS, "lea");
        Member too = store.members()
                .arrive(MAKERS, Person.named(new Account(GUILD, "lea"), "lea"), false, NOW.plusSeconds(1));
        Report report = new Report(
                "r1",
                MAKERS,
                ann.id(),
                true,
                "She shouts.",
                Stage.OPEN,
                0,
                Optional.empty(),
                NOW,
                Set.of(too.id()),
                Set.of(lea.id()));
        store.reports().tell(report);
        Member one = store.merging().merge(lea.id(), too.id());
        Report now = store.reports().find("r1").orElseThrow();
        assertThat(now.about()).containsExactly(one.id());
        assertThat(now.readers()).isEmpty();
    }
}
