package org.nobo.connect.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.util.List;
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
                    .isTold("bob has been introduced to one of us so far");
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
