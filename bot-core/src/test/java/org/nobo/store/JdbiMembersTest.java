package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;

final class JdbiMembersTest extends OnEveryDatabase {
    private Members members;

    @BeforeEach
    void take() {
        members = store.members();
    }

    @Test
    void somebody_is_read_as_the_platform_told_of_them() {
        Person person = new Person(
                account("ann"),
                "Ann Ünal",
                Person.Kind.MEMBER,
                true,
                Optional.of(ZoneId.of("Europe/Berlin")),
                Optional.of(Locale.GERMAN));
        Member ann = members.arrive(MAKERS, person, true, NOW);
        assertThat(ann.name()).isEqualTo("Ann Ünal");
        assertThat(ann.leader()).isTrue();
        assertThat(ann.here()).isTrue();
        assertThat(ann.joinings()).isEqualTo(1);
        assertThat(ann.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(ann.language()).isEqualTo(Locale.GERMAN);
        assertThat(ann.account()).isEqualTo(account("ann"));
        assertThat(members.find(ann.id())).contains(ann);
        assertThat(members.of(MAKERS, new Account(AWAY, "ann"))).contains(ann);
        assertThat(members.of(BAKERS, account("ann"))).isEmpty();
        assertThat(members.find(new MemberId("nobody"))).isEmpty();
    }

    @Test
    void of_few_and_of_many_those_are_here_who_are() {
        for (int many : List.of(3, 60)) {
            List<MemberId> ids = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String name = "p%02d".formatted(i);
                ids.add(members.arrive(MAKERS, Person.named(account(name), name), true, NOW)
                        .id());
            }
            members.depart(ids.get(1), NOW);
            Member baker = members.arrive(BAKERS, Person.named(account("p00"), "p00"), true, NOW);
            List<MemberId> asked = new ArrayList<>(ids.reversed());
            asked.addAll(List.of(ids.getFirst(), baker.id(), new MemberId("nobody")));
            ids.remove(1);
            assertThat(members.here(MAKERS, asked)).extracting(Member::id).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void who_was_here_before_has_not_joined_and_who_comes_back_joins_once_more() {
        Member ann = members.arrive(MAKERS, Person.named(account("ann"), "ann"), false, NOW);
        assertThat(ann.joinings()).isZero();
        assertThat(members.arrive(MAKERS, Person.named(account("ann"), "ann"), true, NOW)
                        .joinings())
                .as("they were here all the time")
                .isZero();
        members.depart(ann.id(), NOW);
        assertThat(members.find(ann.id()).orElseThrow().here()).isFalse();
        assertThat(members.arrive(MAKERS, Person.named(account("ann"), "ann"), false, NOW)
                        .here())
                .as("news of somebody who left is no return")
                .isFalse();
        Member back = members.arrive(MAKERS, Person.named(account("ann"), "ann"), true, NOW);
        assertThat(back.here()).isTrue();
        assertThat(back.joinings()).isEqualTo(1);
        assertThat(back.id()).isEqualTo(ann.id());
    }

    @Test
    void it_is_counted_who_joined_lately_and_is_still_here() {
        members.arrive(MAKERS, Person.named(account("ann"), "ann"), false, NOW);
        members.arrive(MAKERS, Person.named(account("bob"), "bob"), true, NOW.minusSeconds(60));
        Member zoe = members.arrive(MAKERS, Person.named(account("zoe"), "zoe"), true, NOW);
        assertThat(members.joinedSince(MAKERS, NOW.minusSeconds(90))).isEqualTo(2);
        assertThat(members.joinedSince(MAKERS, NOW.minusSeconds(30))).isEqualTo(1);
        assertThat(members.joinedAround(zoe.id(), Duration.ofSeconds(60))).isEqualTo(2);
        assertThat(members.joinedAround(zoe.id(), Duration.ofSeconds(59))).isEqualTo(1);
        members.depart(zoe.id(), NOW);
        assertThat(members.joinedSince(MAKERS, NOW.minusSeconds(30))).isZero();
        Member bob = members.of(MAKERS, account("bob")).orElseThrow();
        assertThat(members.joinedAround(bob.id(), Duration.ofSeconds(90))).isEqualTo(1);
        Member ann = members.of(MAKERS, account("ann")).orElseThrow();
        assertThat(members.joinedAround(ann.id(), Duration.ofSeconds(90))).isZero();
    }

    @Test
    void a_name_is_known_without_its_capitals_and_accents() {
        members.arrive(MAKERS, Person.named(account("U1"), "Inés"), false, NOW);
        assertThat(members.named(MAKERS, "ines")).extracting(Member::name).containsExactly("Inés");
        assertThat(members.named(MAKERS, "INÉ")).hasSize(1);
        assertThat(members.named(MAKERS, "inz")).isEmpty();
    }

    @Test
    void a_name_the_platform_tells_later_takes_the_place_of_the_id() {
        members.arrive(MAKERS, Person.named(account("U1"), "U1"), false, NOW);
        members.arrive(MAKERS, Person.named(account("U1"), "Ann"), false, NOW);
        assertThat(members.of(MAKERS, account("U1"))).map(Member::name).contains("Ann");
        members.arrive(MAKERS, Person.named(account("U1"), "U1"), false, NOW);
        assertThat(members.of(MAKERS, account("U1"))).map(Member::name).contains("Ann");
    }

    @Test
    void who_a_leader_made_a_leader_stays_one_until_a_leader_takes_it_back() {
        Member ann = arrives(MAKERS, "ann");
        members.lead(ann.id(), true);
        members.arrive(MAKERS, Person.named(account("ann"), "ann"), false, NOW);
        assertThat(members.leaders(MAKERS)).extracting(Member::name).containsExactly("ann");
        members.lead(ann.id(), false);
        assertThat(members.leaders(MAKERS)).isEmpty();
        members.lead(ann.id(), true);
        members.depart(ann.id(), NOW);
        assertThat(members.leaders(MAKERS)).isEmpty();
    }

    @Test
    void those_who_are_here_are_listed_by_name_in_their_own_community() {
        for (String name : List.of("zoe", "Bob", "ann", "élodie", "Carla")) {
            members.arrive(MAKERS, Person.named(account("u-" + name), name), false, NOW);
        }
        arrives(BAKERS, "ben");
        Member gone = arrives(MAKERS, "gone");
        members.depart(gone.id(), NOW);
        assertThat(members.in(MAKERS)).extracting(Member::name).containsExactly("ann", "Bob", "Carla", "élodie", "zoe");
    }

    @Test
    void somebody_is_found_by_name_whatever_the_case_and_whole_names_come_first() {
        for (String name : List.of("Ann", "Anna", "Annika", "Bob")) {
            members.arrive(MAKERS, Person.named(account("u-" + name), name), false, NOW);
        }
        assertThat(members.named(MAKERS, " ann ")).extracting(Member::name).containsExactly("Ann");
        assertThat(members.named(MAKERS, "ANNI")).extracting(Member::name).containsExactly("Annika");
        assertThat(members.named(MAKERS, "an")).hasSize(3);
        assertThat(members.named(MAKERS, " ")).isEmpty();
        assertThat(members.named(MAKERS, "%")).isEmpty();
    }

    @Test
    void one_person_in_two_communities_is_two_members() {
        Member maker = arrives(MAKERS, "ann");
        Member baker = arrives(BAKERS, "ann");
        assertThat(maker.id()).isNotEqualTo(baker.id());
        assertThat(members.everywhere(SLACK, "ann")).containsExactly(baker, maker);
        members.depart(baker.id(), NOW);
        assertThat(members.everywhere(SLACK, "ann")).containsExactly(maker);
    }

    @Test
    void a_guest_is_known_as_such_until_they_become_a_member() {
        members.passBy(MAKERS, account("gus"));
        members.passBy(MAKERS, account("gus"));
        assertThat(members.isPassingBy(MAKERS, account("gus"))).isTrue();
        assertThat(members.isPassingBy(BAKERS, account("gus"))).isFalse();
        assertThat(members.in(MAKERS)).isEmpty();
        arrives(MAKERS, "gus");
        assertThat(members.isPassingBy(MAKERS, account("gus"))).isFalse();
    }

    @Test
    void what_somebody_tells_of_themselves_is_kept() {
        Member ann = arrives(MAKERS, "ann");
        Member told = new Member(
                ann.id(),
                ann.community(),
                "Ann of the Hill",
                ann.account(),
                ann.leader(),
                ann.here(),
                ann.joinings(),
                Optional.of(ZoneId.of("America/Sao_Paulo")),
                Locale.of("pt"));
        members.tell(told);
        assertThat(members.find(ann.id())).contains(told);
    }

    @Test
    void who_is_forgotten_leaves_nothing_behind_and_others_stay() {
        Member ann = arrives(MAKERS, "ann");
        Member bob = arrives(MAKERS, "bob");
        Member baker = arrives(BAKERS, "ann");
        for (Member each : List.of(ann, bob, baker)) {
            var unused = store.talks().begin(each.community(), each.id(), "tea", "tea/" + each.id(), "{}", NOW);
            assertThat(store.outbox()
                            .put(
                                    each.community(),
                                    SLACK,
                                    "hello/" + each.id(),
                                    each.direct().key(),
                                    new Action.Post(each.direct(), Message.of(Text.of("Hello"))),
                                    NOW))
                    .isPresent();
        }
        store.communities().mean(SLACK, "ann", MAKERS);
        members.forget(ann.id());
        members.forget(ann.id());
        assertThat(members.find(ann.id())).isEmpty();
        assertThat(members.of(MAKERS, account("ann"))).isEmpty();
        assertThat(store.talks().open(ann.id())).isEmpty();
        assertThat(store.communities().meant(SLACK, "ann")).isEmpty();
        assertThat(store.talks().open(bob.id())).isPresent();
        assertThat(store.outbox().unsent(0, 10)).hasSize(2);
        assertThat(members.everywhere(SLACK, "ann")).containsExactly(baker);
    }

    @Test
    void somebody_met_in_two_turns_at_once_is_one_member() throws Exception {
        List<Callable<String>> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(() -> {
                StringBuilder ids = new StringBuilder();
                for (int n = 0; n < 20; n++) {
                    Person person = Person.named(account("u" + n), "u" + n);
                    ids.append(store.transactions()
                            .inOne(() -> members.arrive(MAKERS, person, false, NOW))
                            .id());
                }
                return ids.toString();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> met = new ArrayList<>();
            for (var each : threads.invokeAll(turns)) {
                met.add(each.get());
            }
            assertThat(met).containsOnly(met.getFirst());
        }
        assertThat(members.in(MAKERS)).hasSize(20);
    }

    @Test
    void a_very_long_name_is_shortened_and_not_refused() {
        String long200 = "x".repeat(300);
        assertThat(members.arrive(MAKERS, Person.named(account("ann"), long200), true, NOW)
                        .name())
                .hasSize(200);
    }
}
