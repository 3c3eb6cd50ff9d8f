package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.FORM;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.joinsByCommand;
import static org.nobo.connect.rounds.Rounding.joinsNothing;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Whole rounds, from a leader's form to what came of them. */
class RoundsTest {
    @Test
    void a_round_is_announced_planned_looked_at_begun_and_told_of() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas", "dov", "eve")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.after(days(14));
            for (String name : List.of("ann", "ben", "cas", "dov", "eve")) {
                chat.person(name).hears("In two days");
            }
            chat.person("eve").picks("Skip this one");
            chat.after(days(2));
            chat.lea().hears("brings 4 people together, in 2 groups").picks("Let it begin");
            chat.person("ann").inRoomWith("ben").hears("meet each other");
            chat.person("cas").inRoomWith("dov").hears("You both chose Courage");
            chat.person("ann").inRoomWith("ben").says("Hello Ben!");
            chat.after(days(2));
            chat.person("cas").inRoomWith("dov").hears("it is quiet in here");
            chat.after(days(4));
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                chat.person(name).hears("Have you met");
            }
            chat.person("ann")
                    .picks("Yes, we met")
                    .hears("What came of meeting ben?")
                    .picks("I want to say thank you");
            chat.person("ben").hears("ann says thank you");
            chat.person("dov").picks("Not yet");
            chat.after(days(5));
            chat.person("cas").hears("Have you met");
            chat.person("dov").hears("Have you met");
            chat.after(Duration.ofHours(21));
            chat.person("ann")
                    .in("introductions")
                    .hears("brought 4 people together, in 2 groups. Of these, one group told");
            chat.lea().hears("Round 1: 4 people, in 2 groups. Met: 1.");
            chat.nothingMore();
        });
    }

    @Test
    void where_it_is_wanted_each_is_asked_first_and_a_no_is_told_to_nobody() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "yes", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(16));
            chat.person("ann")
                    .hears("In two days")
                    .hears("May I introduce you to ben?")
                    .picks("Yes, gladly")
                    .hears("Lovely");
            chat.person("ben")
                    .hears("In two days")
                    .hears("May I introduce you to ann?")
                    .picks("Not this time")
                    .hears("tell nobody");
            chat.person("ann").hears("does not come to a meeting this time");
            chat.nothingMore();
        });
    }

    @Test
    void who_left_between_the_plan_and_the_word_leaves_nobody_alone() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "hand");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "ann".equals(name) || "ben".equals(name) ? "craft" : "courage");
            }
            chat.after(days(16));
            chat.person("ben").letsGoBy().leaves();
            chat.lea().letsGoBy().picks("Let it begin");
            chat.person("ann").letsGoBy();
            chat.person("cas").letsGoBy();
            chat.person("dov").letsGoBy();
            chat.person("ann").inRoomWith("cas", "dov").hears("meet each other");
            chat.nothingMore();
        });
    }

    @Test
    void when_the_leader_who_set_it_up_is_gone_the_others_look_at_it() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            joins(chat, "max", "craft");
            chat.store().members().lead(chat.member("max").id(), true);
            chat.lea().letsGoBy().leaves();
            chat.after(days(16));
            chat.person("max")
                    .hears("In two days")
                    .hears("brings 3 people together, in one group")
                    .picks("Let it begin");
            chat.person("ann").letsGoBy().inRoomWith("ben", "max").hears("meet each other");
        });
    }

    @Test
    void two_who_would_rather_not_meet_are_not_brought_together_and_neither_is_told() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.person("ann").commands("rounds without @ben", List.of(Script.account("ben")));
            chat.after(days(16));
            chat.person("ann").hears("In two days").hears("I found nobody for you");
            chat.person("ben").hears("In two days").hears("I found nobody for you");
            chat.lea().hears("Who could take part: 2");
            chat.nothingMore();
        });
    }

    @Test
    void who_rests_is_neither_warned_nor_planned_and_is_back_by_themselves() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.person("ann").commands("rounds rest 3 weeks");
            chat.after(days(16));
            chat.person("ben").hears("In two days").hears("I found nobody for you");
            chat.lea().hears("Who could take part: 1");
            chat.after(days(14));
            chat.person("ann").hears("In two days");
            chat.person("ben").hears("In two days");
            chat.person("ann").inRoomWith("ben").hears("meet each other");
        });
    }

    @Test
    void nobody_meets_again_whom_they_met_lately() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                joins(chat, name, "craft");
            }
            for (int round = 0; round < 3; round++) {
                chat.after(days(round == 0 ? 17 : 14));
                chat.store()
                        .encounters()
                        .since(Script.MAKERS, chat.clock().instant().minus(days(2)))
                        .forEach(each -> {
                            String[] names = each.guests().stream()
                                    .map(guest -> chat.store()
                                            .members()
                                            .find(guest.member())
                                            .orElseThrow()
                                            .name())
                                    .toArray(String[]::new);
                            chat.person(names[0]).inRoomWith(names[1]).says("Hello!");
                        });
            }
            List<String> pairs = chat.store().encounters().since(Script.MAKERS, Instant.EPOCH).stream()
                    .map(encounter -> encounter.guests().toString().replaceAll("agreed=.*?]", ""))
                    .toList();
            assertThat(pairs).hasSize(6).doesNotHaveDuplicates();
        });
    }

    @Test
    void who_never_answers_is_left_out_told_and_back_with_one_press() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.after(days(14 + 2 + 12 + 1));
            chat.after(days(14 * 7));
            String series =
                    chat.store().rounds().going(Script.MAKERS).getFirst().id();
            assertThat(chat.store()
                            .rounds()
                            .wish(series, chat.member("ann").id())
                            .orElseThrow()
                            .paused())
                    .isTrue();
            chat.person("ann").picks("I am back").isTold("Good to have you back");
            assertThat(chat.store()
                            .rounds()
                            .wish(series, chat.member("ann").id())
                            .orElseThrow()
                            .paused())
                    .isFalse();
        });
    }

    @Test
    void where_no_room_can_be_opened_each_is_told_whom_to_write_to() {
        Script.everyDeath(chat -> {
            setUp(chat, "3", "no", "self");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            place -> place instanceof Place.Room,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.FORBIDDEN, "no rooms here"),
                            false,
                            false));
            chat.after(days(16));
            chat.person("ann").hears("In two days").hears("You are to meet @ben and @cas");
            chat.person("ben").hears("In two days").hears("@ann and @cas");
            chat.person("cas").hears("In two days").hears("@ann and @ben");
        });
    }

    @Test
    void leaders_alone_set_up_try_and_begin() {
        Script.once(chat -> {
            chat.wasHere("ann").commands("round").isTold("those who look after");
            chat.person("ann")
                    .sends(FORM, "days", "14", "size", "2", "asks", "no", "begins", "self")
                    .isTold("those who look after");
            chat.lea()
                    .commands("round")
                    .isTold("There are no rounds yet")
                    .picks("Set up rounds")
                    .fills();
            chat.lea().isTold("Nobody is enrolled");
            joinsByCommand(chat, "ann");
            chat.lea()
                    .commands("round")
                    .isTold("Taking part so far: 1")
                    .picks("What would it be?")
                    .isTold("thinking");
            chat.lea().hears("I can bring nobody together. Who could take part: 1");
            joinsByCommand(chat, "ben");
            chat.lea().commands("round").picks("What would it be?");
            chat.lea().hears("If it were now");
            chat.lea().commands("round").picks("A round now");
            chat.lea().hears("brings 2 people together, in one group");
            chat.lea().commands("round").picks("A round now").isTold("under way already");
            chat.lea().picks("Not this time").isTold("I let this round go");
            chat.lea().commands("round").picks("Stop them").isTold("no more of these");
            chat.after(days(30)).nothingMore();
        });
    }

    @Test
    void any_member_may_think_of_two_who_should_meet_and_both_are_asked() {
        Script.everyDeath(chat -> {
            joinsNothing(chat, "ann", "craft");
            joinsNothing(chat, "ben", "craft");
            chat.wasHere("cas").commands("introduce @ann @ben", List.of(Script.account("ann"), Script.account("ben")));
            chat.person("ann")
                    .hears("May I introduce you to ben?")
                    .picks("Yes, gladly")
                    .hears("Lovely");
            chat.person("ben")
                    .hears("May I introduce you to ann?")
                    .picks("Yes, gladly")
                    .hears("Lovely");
            chat.person("ann").inRoomWith("ben").hears("You have all said yes");
            chat.nothingMore();
        });
    }

    @Test
    void who_names_nobody_picks_from_a_list_who_should_meet() {
        Script.once(chat -> {
            joinsNothing(chat, "ann", "craft");
            joinsNothing(chat, "ben", "craft");
            Voice cas = chat.wasHere("cas").commands("introduce");
            cas.fills("Whom should I introduce?", "ann");
            assertThat(cas.sees().fields().getFirst().problem()).contains("Two to four people");
            cas.fills("Whom should I introduce?", "ann,ben").isTold("A kind thought");
            chat.person("ann").hears("May I introduce you to ben?");
            chat.person("ben").hears("May I introduce you to ann?");
        });
    }

    @Test
    void members_rest_and_leaders_let_begin_from_the_bots_own_page() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "hand");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            joins(chat, "cas", "craft");
            assertThat(page(chat.person("cas"))).contains("You take part in each");
            chat.person("cas").picks("Rest four weeks").isTold("You rest until");
            assertThat(page(chat.person("cas"))).contains("You rest until").contains("I am back");
            chat.after(days(18));
            assertThat(page(chat.person("ann"))).doesNotContain("waits for your yes");
            assertThat(page(chat.lea().letsGoBy()))
                    .startsWith("[Waiting for you]")
                    .contains("waits for your yes");
            chat.lea().picks("Let it begin").isTold("It begins");
        });
    }

    private static String page(Voice who) {
        return who.opensHome().stream()
                .map(part -> "[" + part.title() + "] " + part.text().plain() + " " + part.controls())
                .collect(Collectors.joining("\n"));
    }
}
