package org.nobo.care.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Something is told to those who look after us, in private. */
final class ReportTest {

    private static void leads(Script chat, String... names) {
        for (String name : names) {
            chat.wasHere(name);
            chat.store().members().lead(chat.member(name).id(), true);
        }
    }

    private static MessageRef card(String who) {
        return new MessageRef(new Place.Direct(Script.account(who)), "card");
    }

    private static Voice tells(Script chat, String who, String words, String about, String name) {
        return chat.person(who).sends("my-report/tell", "words", words, "about", about, "name", name);
    }

    private static Report of(Script chat, String who) {
        return chat.store().reports().by(chat.member(who).id()).getFirst();
    }

    /** A leader presses what stands on the card. */
    private static Voice presses(Script chat, String who, String what) {
        return chat.person(who).presses(card(who), of(chat, "ann").choice(what));
    }

    /** What can be read in messages now. */
    private static List<String> standing(Script chat) {
        return chat.platform()
                .messages()
                .map(posted -> posted.message().text().plain())
                .toList();
    }

    @Test
    void it_is_told_taken_on_answered_and_ended_without_a_name_whatever_falls_over() {
        Script.everyDeath(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Somebody shouts.", "", "unnamed");
            chat.lea()
                    .hears("Somebody who does not want to be named has told something in private:\n> Somebody shouts.");
            chat.person("eve").hears("> Somebody shouts.");
            presses(chat, "eve", "take");
            chat.person("eve").hears("✎").letsGoBy();
            chat.lea().hears("eve looks after something that was told in private.");
            chat.person("ann").hears("eve has read what you told in private, and looks after it.");
            chat.person("eve").sends(of(chat, "ann").choice("write"), "words", "Where was it?");
            chat.person("ann").hears("eve writes to you about what you told in private: “Where was it?”");
            chat.person("ann").sends("my-report/add/" + of(chat, "ann").id(), "words", "By the stove.");
            chat.person("eve").hears("✗").hears("Added since: “By the stove.”");
            chat.person("eve").sends(of(chat, "ann").choice("end"), "words", "We have talked.");
            chat.person("ann").hears("eve has ended what you told in private: “We have talked.”");
            chat.lea().hears("eve has seen to something");
            chat.person("eve").hears("You have seen to this.");
            assertThat(String.join("\n", chat.transcript())).doesNotContain("ann has told");
            chat.after(Script.days(31));
            chat.lea().hears("✗");
            chat.person("eve").hears("✗");
            chat.person("ann").hears("✗").hears("✗").hears("✗");
            chat.nothingMore();
            assertThat(chat.store().reports().by(chat.member("ann").id())).isEmpty();
        });
    }

    @Test
    void who_told_several_reads_which_one_an_answer_is_about_and_so_do_those_who_read_them() {
        Script.once(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Somebody shouts.", "", "unnamed");
            Report first = of(chat, "ann");
            chat.after(Script.days(1));
            tells(chat, "ann", "Somebody stares.", "", "unnamed");
            chat.lea().letsGoBy();
            chat.person("eve").letsGoBy().presses(card("eve"), first.choice("take"));
            assertThat(chat.person("ann").next().text().plain())
                    .startsWith("eve has read what you told in private")
                    .containsPattern("This is about what you told on Monday, 2 March at \\d\\d:\\d\\d\\.");
            chat.lea().hears("This is about what was told on Monday, 2 March.");
        });
    }

    @Test
    void whoever_it_is_about_never_gets_it_neither_at_first_nor_handed_over() {
        Script.once(chat -> {
            leads(chat, "eve", "sam");
            chat.wasHere("ann");
            tells(chat, "ann", "It was LEA, again.", "@Sam", "named")
                    .isTold("I have passed it on to eve, and tell you");
            chat.person("eve").hears("ann has told something in private");
            chat.lea().commands("reports").isTold("Nothing that was told in private waits for you.");
            presses(chat, "lea", "take").isTold("That is no longer here.");
            assertThat(chat.lea().opensHome().toString()).doesNotContain("in private, and waiting");
            chat.person("eve").commands("reports").isTold("Named in it, and so not told of it: lea and sam.");
            presses(chat, "eve", "take");
            String over = of(chat, "ann").choice("over");
            assertThat(chat.person("eve").whispered().controls().toString()).doesNotContain("over/");
            chat.person("eve").presses(card("eve"), over).isTold("It cannot be somebody it is about.");
            chat.after(Script.days(40));
            assertThat(String.join(
                            "\n",
                            chat.transcript().stream()
                                    .filter(line ->
                                            line.contains("direct/fake/lea") || line.contains("direct/fake/sam"))
                                    .toList()))
                    .isEmpty();
        });
    }

    @Test
    void where_everybody_is_named_in_it_nothing_is_lost_and_it_says_what_else_there_is() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.person("ann").commands("report lea was unkind");
            chat.person("ann").fills("Whom is it about?", "lea");
            assertThat(chat.person("ann").sees().fields().get(1).problem()).contains("nobody to give it to");
            assertThat(chat.person("ann").sees().fields().getFirst().value()).isEqualTo("lea was unkind");
            chat.person("ann").fills("Whom is it about?", "nobody we know");
            assertThat(chat.person("ann").sees().fields().get(1).problem()).contains("I know nobody here called");
            chat.person("ann").fills("What happened?", " ", "Whom is it about?", "");
            assertThat(chat.person("ann").sees().fields().getFirst().problem()).contains("Without words");
            assertThat(chat.store().reports().open(Script.MAKERS)).isEmpty();
            chat.nothingMore();
        });
    }

    @Test
    void of_two_who_take_it_on_one_does_and_can_hand_it_over_with_all_that_was_said() {
        Script.once(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Somebody shouts.", "", "named");
            String take = of(chat, "ann").choice("take");
            chat.lea().letsGoBy().presses(card("lea"), take).isTold("You look after this. ann has told:");
            chat.person("eve").letsGoBy().presses(card("eve"), take).isTold("lea looks after that one.");
            chat.lea().sends(of(chat, "ann").choice("write"), "words", "Where?").isTold("I have passed it on.");
            chat.lea().letsGoBy().picks("eve").isTold("eve looks after it from now on.");
            chat.person("eve")
                    .letsGoBy()
                    .commands("reports")
                    .isTold("> Somebody shouts.")
                    .isTold("Written back: “Where?”");
            presses(chat, "lea", "end").isTold("eve looks after that one.");
            chat.person("ann").letsGoBy().commands("report mine").isTold("somebody looks after it");
        });
    }

    @Test
    void what_nobody_takes_on_is_brought_again_three_times_and_then_its_reporter_is_told() {
        Script.once(chat -> {
            chat.wasHere("ann");
            tells(chat, "ann", "Somebody shouts.", "", "unnamed");
            chat.lea().hears("has told something in private");
            chat.after(Script.days(1));
            chat.lea().hears("✗").hears("nobody has taken it on yet");
            chat.after(Script.days(5));
            chat.lea().hears("✗").hears("nobody has taken it on yet").hears("✗").hears("nobody has taken it on yet");
            chat.person("ann").hears("I have reminded them three times");
            chat.after(Script.days(60)).nothingMore();
        });
    }

    @Test
    void its_reporter_takes_it_back_and_nothing_is_left_with_anybody() {
        Script.everyDeath(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Quixotic shouting.", "", "unnamed");
            chat.lea().letsGoBy();
            chat.person("eve").letsGoBy();
            chat.person("ann")
                    .presses(card("ann"), "my-report/back/" + of(chat, "ann").id());
            chat.lea().hears("✗");
            chat.person("eve").hears("✗");
            chat.after(Script.days(40)).nothingMore();
            assertThat(chat.store().reports().open(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void what_is_taken_back_months_later_leaves_no_word_in_any_message_to_anybody() {
        Script.once(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Quixotic shouting.", "", "named");
            chat.after(Script.days(3));
            presses(chat, "eve", "take");
            chat.person("ann").sends("my-report/add/" + of(chat, "ann").id(), "words", "Quixotic, again.");
            chat.person("eve").sends(of(chat, "ann").choice("write"), "words", "How quixotic?");
            chat.after(Script.days(90));
            chat.store().outbox().forget(chat.clock().instant().minus(Script.days(14)));
            List.of("lea", "eve", "ann").forEach(who -> chat.person(who).letsGoBy());
            chat.person("ann")
                    .presses(card("ann"), "my-report/back/" + of(chat, "ann").id())
                    .isTold("taken back all I wrote about it");
            assertThat(standing(chat)).noneMatch(line -> line.contains("uixotic"));
            chat.person("eve").letsGoBy();
            assertThat(standing(chat)).anyMatch(line -> line.contains("was taken back by whoever told it"));
        });
    }

    @Test
    void who_is_not_content_brings_it_once_more_and_nobody_else_can() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            tells(chat, "ann", "Somebody shouts.", "", "named");
            presses(chat, "lea", "take");
            chat.lea().sends(of(chat, "ann").choice("end"), "words", " ");
            assertThat(chat.lea().sees().mends()).isTrue();
            chat.lea().sends(of(chat, "ann").choice("end"), "words", "Done.").isTold("Thank you.");
            String again = "my-report/again/" + of(chat, "ann").id();
            chat.person("bob").presses(card("bob"), again).isTold("That is no longer here.");
            chat.person("bob").sends("report/end/" + of(chat, "ann").id() + "/3", "words", "x");
            chat.lea().letsGoBy();
            chat.person("ann").letsGoBy().picks("It is not over for me").isTold("once more");
            chat.lea().hears("✗").hears("ann says that this is not over:");
            chat.after(Script.days(31));
            assertThat(chat.store().reports().open(Script.MAKERS)).hasSize(1);
        });
    }

    @Test
    void who_is_forgotten_takes_their_reports_along_and_who_took_one_on_leaves_it_open() {
        Script.once(chat -> {
            leads(chat, "eve");
            chat.wasHere("ann");
            tells(chat, "ann", "Somebody shouts.", "", "unnamed");
            presses(chat, "eve", "take");
            chat.person("eve").commands("mydata").picks("Delete everything").picks("Yes, delete everything");
            chat.lea().letsGoBy();
            chat.after(Script.days(15));
            chat.lea().hears("✗").hears("nobody has taken it on yet");
            chat.person("ann").commands("mydata").isTold("What you told in private: Somebody shouts.");
            chat.person("ann").picks("Delete everything").picks("Yes, delete everything");
            assertThat(chat.store().reports().open(Script.MAKERS)).isEmpty();
        });
    }
}
