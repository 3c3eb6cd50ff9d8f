package org.nobo.connect.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Message;
import org.nobo.connect.introduction.Introduction;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** The edge of a community, and its map. */
class NetworkTest {

    @Test
    void leaders_see_who_stands_at_the_edge_and_one_button_helps() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", "courage");
            willing(chat, "bob", "courage");
            willing(chat, "kim", "courage");
            met(chat, "bob", "kim");
            chat.lea().commands("edge");
            chat.lea().presses(null, "edge/alone/" + chat.member("ann").id());
            chat.person("ann").hears("I have somebody in mind, and am asking them first");
            chat.person("bob").letsGoBy();
            chat.person("kim").letsGoBy();
        });
    }

    @Test
    void what_leaders_see_of_somebody_they_see_themselves_word_for_word() {
        Script.once(chat -> {
            Voice ann = willing(chat, "ann", "courage");
            willing(chat, "bob", "courage");
            willing(chat, "kim", "courage");
            met(chat, "bob", "kim");
            chat.wasHere("quiet");
            String seen = "ann has been introduced to nobody yet.";
            chat.lea()
                    .commands("edge")
                    .isTold("At the edge of us just now: 3")
                    .isTold(seen)
                    .isTold("bob is connected with one of us so far");
            assertThat(chat.lea().whispered().text().plain()).doesNotContain("quiet");
            ann.commands("me").isTold(seen);
            chat.person("quiet").commands("me").isTold("Nothing. Only who said yes");
            ann.commands("edge").isTold("for those who look after");
            ann.presses(null, "edge/alone/" + chat.member("bob").id()).isTold("for those who look after");
        });
    }

    @Test
    void who_was_not_heard_of_for_long_is_asked_how_it_is_going_once() {
        Script.everyDeath(chat -> {
            willing(chat, "bob", "courage");
            willing(chat, "kim", "fun");
            met(chat, "bob", "kim");
            chat.after(days(100));
            String button = "edge/drifting/" + chat.member("bob").id();
            chat.lea().presses(null, button).presses(null, button);
            chat.person("bob")
                    .hears("lea sends greetings: it has been a while")
                    .and()
                    .nothingMore();
        });
    }

    @Test
    void who_was_not_heard_of_for_long_is_needed_where_a_question_waits_that_they_could_answer() {
        Script.once(chat -> {
            willing(chat, "bob", "courage");
            willing(chat, "kim", "fun");
            met(chat, "bob", "kim");
            chat.after(days(100));
            chat.store()
                    .profiles()
                    .keep(
                            chat.member("bob"),
                            Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
            chat.wasHere("ann").says("how do I start soldering?").letsGoBy().picks("Ask in the help channel");
            chat.person("ann").letsGoBy().in("help").hears("ann asks:");
            chat.lea().commands("edge").picks("Ask bob to answer a question");
            chat.person("bob").hears("May I ask you such things now and then?").picks("Yes, now and then");
            chat.person("bob")
                    .picks("I can answer")
                    .hears("Please write your answer here")
                    .says("Heat it first.");
            chat.person("bob").hears("I have carried it to ann");
            chat.person("ann").hears("bob will answer you").hears("Heat it first.");
            chat.nothingMore();
        });
    }

    @Test
    void a_question_that_was_answered_meanwhile_is_not_asked_again() {
        Script.once(chat -> {
            willing(chat, "bob", "courage");
            willing(chat, "kim", "fun");
            met(chat, "bob", "kim");
            chat.after(days(100));
            String button = "edge/ask/" + chat.member("bob").id();
            chat.lea().presses(null, button).isTold("I have asked bob how it is going");
            chat.person("bob").hears("lea sends greetings");
        });
    }

    @Test
    void on_mondays_a_leader_who_wants_it_hears_of_a_few_and_of_nobody_twice() {
        Script.everyDeath(chat -> {
            for (String name : List.of("ann", "bob", "cas", "dov")) {
                willing(chat, name, "courage");
            }
            chat.person("dov").isAway(days(100));
            chat.lea().presses(null, "edge/weekly/on");
            chat.after(days(8));
            chat.lea().hears("could use a hand, in no order of merit").nothing();
            chat.after(days(28));
            chat.nothingMore();
        });
    }

    @Test
    void each_is_told_to_one_leader_only_and_who_leads_no_more_hears_nothing() {
        Script.once(chat -> {
            for (int i = 0; i < 9; i++) {
                willing(chat, "m" + i, "courage");
            }
            for (String name : List.of("max", "zoe")) {
                chat.wasHere(name);
                chat.store().members().lead(chat.member(name).id(), true);
                chat.person(name).presses(null, "edge/weekly/on").isTold("On Mondays I tell you");
            }
            chat.lea().commands("edge").picks("Tell me on Mondays").isTold("On Mondays I tell you");
            chat.store().members().lead(chat.member("zoe").id(), false);
            chat.after(days(8));
            String max = chat.person("max").next().text().plain();
            String lea = chat.lea().next().text().plain();
            List<String> told = IntStream.range(0, 9)
                    .mapToObj(i -> "m" + i + " has been")
                    .filter(name -> max.contains(name) || lea.contains(name))
                    .toList();
            assertThat(told).hasSize(Mondays.MOST_A_WEEK);
            assertThat(told).noneMatch(name -> max.contains(name) && lea.contains(name));
            chat.nothingMore();
        });
    }

    @Test
    void who_was_approached_is_left_in_peace_by_the_other_leaders() {
        Script.once(chat -> {
            willing(chat, "ann", "courage");
            chat.wasHere("max");
            chat.store().members().lead(chat.member("max").id(), true);
            String button = "edge/alone/" + chat.member("ann").id();
            chat.lea().presses(null, button).isTold("I look for somebody for ann");
            chat.person("max").commands("edge").isTold("Nobody needs anything from you just now");
            chat.person("max").presses(null, button).isTold("Let us leave them in peace");
            chat.person("ann").commands("mydata").isTold("had something kind done about you");
            chat.after(days(31)).person("max").commands("edge").isTold("ann has been introduced to nobody");
        });
    }

    @Test
    void a_name_stands_on_the_map_only_where_its_owner_asked_for_it() {
        Script.once(chat -> {
            Voice ann = willing(chat, "ann", "courage");
            willing(chat, "bob", "courage");
            met(chat, "ann", "bob");
            ann.commands("map");
            Message map = ann.next();
            assertThat(map.attachments())
                    .singleElement()
                    .satisfies(
                            picture -> assertThat(picture.alt()).contains("2 people take part, with one connection"));
            ann.picks("Show my name on it").isTold("From now on your name");
            ann.commands("mydata").isTold("Your name stands on the map");
            ann.commands("map").letsGoBy().picks("Take my name off it");
            assertThat(chat.store().ties().named(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void a_map_of_nobody_is_not_drawn() {
        Script.once(chat -> chat.wasHere("ann").commands("map").isTold("A map needs two at least"));
    }

    private static Voice willing(Script chat, String name, String value) {
        Voice voice = chat.wasHere(name);
        chat.store().values().choose(chat.member(name), List.of(value));
        chat.store().profiles().keep(chat.member(name), Profile.EMPTY.introducing(Introducing.YES));
        return voice;
    }

    private static void met(Script chat, String one, String other) {
        Introduction begun = chat.store()
                .introductions()
                .begin(chat.member(one), chat.member(other), chat.clock().instant())
                .orElseThrow();
        chat.store().introductions().move(begun.id(), Introduction.State.MET);
    }
}
