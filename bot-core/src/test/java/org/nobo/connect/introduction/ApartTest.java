package org.nobo.connect.introduction;

import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Script;

/** Whom somebody would rather not meet they do not meet, whoever begins it and in whatever way; and nobody hears why. */
class ApartTest {

    @Test
    void neither_of_the_two_is_asked_about_the_other() {
        Script.everyDeath(chat -> {
            willing(chat, "ann");
            willing(chat, "ben");
            chat.person("ben").commands("rounds without @ann", List.of(Script.account("ann")));
            chat.person("ann").commands("meet").hears("nobody for you just now");
            chat.person("ben").commands("meet").hears("nobody for you just now");
            chat.after(days(8)).nothingMore();
        });
    }

    @Test
    void who_thinks_that_two_should_meet_is_told_nothing_of_it_and_neither_are_they() {
        Script.once(chat -> {
            willing(chat, "ann");
            willing(chat, "ben");
            chat.person("ben").commands("rounds without @ann", List.of(Script.account("ann")));
            introduces(chat, "ann", "ben");
            chat.nothingMore();
        });
    }

    @Test
    void of_three_the_two_who_may_meet_are_asked() {
        Script.once(chat -> {
            willing(chat, "ann");
            willing(chat, "ben");
            willing(chat, "cas");
            chat.person("cas").commands("rounds without @ann", List.of(Script.account("ann")));
            introduces(chat, "ann", "ben", "cas");
            chat.person("ann").hears("May I introduce you to ben?");
            chat.person("ben").hears("May I introduce you to ann?");
            chat.nothingMore();
        });
    }

    @Test
    void who_wants_no_introductions_or_had_two_this_week_is_not_asked_by_others() {
        Script.once(chat -> {
            for (String name : List.of("ann", "ben", "cas", "dov")) {
                willing(chat, name);
            }
            chat.store().profiles().keep(chat.member("dov"), Profile.EMPTY.introducing(Introducing.NO));
            introduces(chat, "ann", "dov");
            chat.person("ann").nothing();
            introduces(chat, "ann", "ben");
            introduces(chat, "ann", "cas");
            chat.person("ann").hears("ben").hears("cas").nothing();
            chat.person("ben").letsGoBy();
            introduces(chat, "ann", "ben");
            chat.person("ben").nothing();
        });
    }

    @Test
    void who_met_in_a_round_is_not_asked_about_the_other_again() {
        Script.once(chat -> {
            willing(chat, "ann");
            willing(chat, "ben");
            introduces(chat, "ann", "ben");
            for (String name : List.of("ann", "ben")) {
                chat.person(name).letsGoBy().picks("Yes, gladly").letsGoBy();
            }
            chat.after(days(40));
            chat.person("ann").letsGoBy().commands("meet").hears("nobody for you just now");
        });
    }

    @Test
    void a_question_does_not_bring_them_together_either() {
        Script.once(chat -> {
            chat.wasHere("noor");
            chat.store()
                    .profiles()
                    .keep(
                            chat.member("noor"),
                            Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
            chat.wasHere("ann").commands("rounds without @noor", List.of(Script.account("noor")));
            chat.person("ann").says("how do I start soldering?").picks("Ask a person");
            chat.person("noor").nothing();
            chat.person("ann").in("help").hears("ann asks:");
        });
    }

    private static void introduces(Script chat, String... names) {
        chat.lea()
                .commands(
                        "introduce @" + String.join(" @", names),
                        List.of(names).stream().map(Script::account).toList())
                .isTold("A kind thought");
    }

    private static void willing(Script chat, String name) {
        chat.wasHere(name);
        chat.store().values().choose(chat.member(name), List.of("learning"));
        chat.store().profiles().keep(chat.member(name), Profile.EMPTY.introducing(Introducing.YES));
    }
}
