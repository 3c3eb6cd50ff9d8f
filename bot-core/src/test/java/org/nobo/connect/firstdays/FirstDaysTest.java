package org.nobo.connect.firstdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** A newcomer's first month. */
class FirstDaysTest {

    @Test
    void an_introduction_is_drafted_shown_changed_and_posted_only_when_the_newcomer_says_so() {
        Script.everyDeath(chat -> {
            Voice ann = tells(chat, "Rather not");
            ann.hears("That is fine")
                    .hears("Shall I introduce you")
                    .picks("In my own words")
                    .hears("How would you introduce yourself")
                    .says("I mend clocks, @everyone")
                    .hears("I mend clocks")
                    .picks("Post it")
                    .hears("everybody can say hello");
            ann.in("introductions").hears("Please say hello to @ann, who is new here.\n> I mend clocks, @everyone");
            chat.lea().hears("ann has just joined us");
            chat.nothingMore();
        });
    }

    @Test
    void an_introduction_that_was_posted_can_be_changed_and_goes_with_who_posted_it() {
        Script.once(chat -> {
            Voice ann = tells(chat, "Rather not").letsGoBy().picks("Post it").letsGoBy();
            ann.in("introductions").hears("> Values Learning and Courage\n> Practises: I teach welding");
            ann.commands("hello")
                    .letsGoBy()
                    .picks("In my own words")
                    .letsGoBy()
                    .says("I weld")
                    .letsGoBy();
            ann.picks("Post it").hears("changed what is posted");
            ann.in("introductions").hears("I weld");
            ann.commands("mydata").picks("Delete everything").picks("Yes, delete everything");
            assertThat(chat.platform().messages())
                    .noneMatch(posted -> posted.ref().place().equals(Script.channel("introductions")));
        });
    }

    @Test
    void each_day_offers_what_was_not_done_yet() {
        Script.everyDeath(chat -> {
            Voice ann = tells(chat, "Rather not").letsGoBy().picks("Not now").hears("I post nothing");
            chat.after(days(3));
            ann.hears("Shall I introduce you").picks("Rather not at all").hears("I post nothing about you");
            chat.after(days(5));
            ann.hears("Is there something you would like to know, ann")
                    .says("where is the glue?")
                    .letsGoBy();
            chat.after(days(23));
            ann.letsGoBy()
                    .says("A map of the rooms")
                    .hears("May I pass this on")
                    .picks("Yes, without my name")
                    .hears("passed it on");
            chat.lea().letsGoBy();
            chat.after(days(60)).nothingMore();
        });
    }

    @Test
    void one_word_ends_all_that_would_still_come() {
        Script.everyDeath(chat -> {
            Voice ann = tells(chat, "Rather not")
                    .letsGoBy()
                    .picks("Rather not at all")
                    .letsGoBy();
            ann.says("stop").hears("no more of my own accord");
            ann.says("stop").hears("nothing open between us");
            chat.lea().letsGoBy().picks("I will say hello");
            chat.after(days(1)).lea().hears("Did you get to say hello to @ann").picks("I said hello");
            chat.after(days(60)).nothingMore();
        });
    }

    @Test
    void a_step_waits_for_waking_hours_and_a_working_day() {
        Script.once(chat -> {
            chat.after(days(2).plusHours(8)); // Wednesday, 17:00 in London
            chat.joins("ann").letsGoBy().picks("Not now");
            Member told = chat.member("ann");
            chat.store()
                    .members()
                    .tell(new Member(
                            told.id(),
                            told.community(),
                            told.name(),
                            told.account(),
                            false,
                            true,
                            1,
                            java.util.Optional.of(java.time.ZoneId.of("Asia/Tokyo")),
                            told.language()));
            chat.after(days(3)); // Sunday, 02:00 in Tokyo
            assertThat(reminders(chat)).isZero();
            chat.after(java.time.Duration.ofHours(30)); // Monday, 08:00 in Tokyo
            assertThat(reminders(chat)).isZero();
            chat.after(java.time.Duration.ofHours(1));
            assertThat(reminders(chat)).isOne();
        });
    }

    private static long reminders(Script chat) {
        return chat.transcript().stream()
                .filter(line -> line.contains("still here"))
                .count();
    }

    @Test
    void a_human_says_hello_and_is_nudged_and_somebody_else_is_asked() {
        Script.everyDeath(chat -> {
            willing(chat, "mina", List.of("learning", "honesty"));
            Voice ann = tells(chat, "Rather not")
                    .letsGoBy()
                    .picks("Rather not at all")
                    .letsGoBy();
            chat.lea().hears("ann has just joined us").picks("I will say hello").letsGoBy();
            chat.after(days(1));
            chat.lea()
                    .hears("Did you get to say hello")
                    .picks("Somebody else, please")
                    .letsGoBy();
            chat.person("mina")
                    .hears("ann is new here; you both chose Learning")
                    .picks("I will say hello")
                    .letsGoBy();
            chat.lea().hears("mina says hello to ann");
            chat.after(days(1)).person("mina").hears("Did you get to say hello").picks("I said hello");
            assertThat(chat.store()
                            .newcomers()
                            .find(chat.member("ann").id())
                            .orElseThrow()
                            .greeted())
                    .isTrue();
            ann.says("stop").letsGoBy();
            chat.after(days(30)).nothingMore();
        });
    }

    @Test
    void who_did_not_answer_about_one_newcomer_is_not_asked_about_the_next() {
        Script.once(chat -> {
            willing(chat, "mina", List.of("learning", "honesty"));
            tells(chat, "Rather not").letsGoBy().picks("Rather not at all");
            chat.after(days(1).plusHours(2));
            assertThat(chat.transcript()).anyMatch(line -> line.contains("ann is new here; you both chose Learning"));
            chat.after(days(3)).joins("bob");
            chat.store().values().choose(chat.member("bob"), List.of("learning", "honesty"));
            chat.after(days(2));
            assertThat(chat.transcript()).noneMatch(line -> line.contains("bob is new here; you both"));
        });
    }

    @Test
    void each_leader_is_asked_once_about_a_newcomer_and_can_read_how_it_stands() {
        Script.once(chat -> {
            chat.joins("ann");
            chat.after(days(1).plusHours(2));
            chat.wasHere("bob");
            chat.store().members().lead(chat.member("bob").id(), true);
            chat.after(days(10));
            assertThat(aboutAnn(chat, "lea", "nobo → ")).containsExactly("ann has just joined us");
            assertThat(aboutAnn(chat, "lea", "nobo ✎ "))
                    .containsExactly("Nobody has said hello", "been here for a week");
            assertThat(aboutAnn(chat, "bob", "nobo → "))
                    .as("a leader since then")
                    .containsExactly("been here for a week");
            chat.lea().letsGoBy().picks("I will say hello").isTold("Write to @ann");
        });
    }

    private static List<String> aboutAnn(Script chat, String leader, String how) {
        return chat.transcript().stream()
                .filter(line -> line.startsWith(how) && line.contains("/" + leader))
                .flatMap(line -> Stream.of("ann has just joined us", "Nobody has said hello", "been here for a week")
                        .filter(line::contains))
                .toList();
    }

    @Test
    void nobody_claims_a_newcomer_twice() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.store().members().lead(chat.member("bob").id(), true);
            chat.joins("ann");
            chat.lea().hears("ann has just joined us").picks("I will say hello").isTold("Lovely");
            chat.person("bob").letsGoBy();
            assertThat(chat.transcript()).anyMatch(line -> line.contains("lea says hello to ann"));
            chat.person("bob")
                    .presses(null, "host/" + chat.member("ann").id() + "/1/claim")
                    .isTold("lea has taken that on");
        });
    }

    @Test
    void a_newcomer_gets_a_buddy_who_shares_a_value_and_was_asked_first() {
        Script.everyDeath(chat -> {
            willing(chat, "mina", List.of("learning", "courage"));
            willing(chat, "omar", List.of("courage", "fun"));
            willing(chat, "kim", List.of("fun"));
            Voice ann = tells(chat, "Yes, please")
                    .letsGoBy()
                    .picks("Rather not at all")
                    .letsGoBy();
            chat.person("mina")
                    .hears("ann would like to meet somebody")
                    .picks("Not this time")
                    .letsGoBy();
            chat.person("omar")
                    .hears("ann would like to meet somebody")
                    .picks("Not this time")
                    .letsGoBy();
            ann.letsGoBy();
            willing(chat, "zora", List.of("learning"));
            chat.after(days(1));
            chat.person("zora")
                    .hears("ann is new here; you both chose Learning")
                    .picks("Gladly")
                    .hears("I open a room");
            ann.inRoomWith("zora").hears("your buddy for the first month");
            ann.letsGoBy();
        });
    }

    @Test
    void leaders_see_how_far_those_get_who_come_and_say_hello_from_there() {
        Script.once(chat -> {
            tells(chat, "Rather not").letsGoBy().picks("Post it");
            chat.joins("bob");
            chat.lea()
                    .commands("newcomers")
                    .isTold("2 joined us")
                    .isTold("1 told what matters")
                    .isTold("1 introduced themselves")
                    .isTold("0 met somebody");
            chat.lea().picks("Say hello to bob").isTold("Write to @bob");
            chat.person("bob").commands("newcomers").isTold("for those who look after");
        });
    }

    private static void willing(Script chat, String name, List<String> values) {
        chat.wasHere(name);
        Member member = chat.member(name);
        chat.store().values().choose(member, values);
        chat.store().profiles().keep(member, Profile.EMPTY.introducing(Introducing.YES));
    }

    /** Ann joins and tells two values and a practice; the last thing she says is whether she wants to be introduced. */
    private static Voice tells(Script chat, String wanted) {
        Voice ann = chat.joins("ann").letsGoBy().picks("Start").letsGoBy().picks("Learning", "Courage");
        ann.letsGoBy().says("I teach welding");
        for (int i = 0; i < 4; i++) {
            ann.letsGoBy().picks("Skip");
        }
        return ann.letsGoBy().picks("That is right").letsGoBy().picks(wanted);
    }
}
