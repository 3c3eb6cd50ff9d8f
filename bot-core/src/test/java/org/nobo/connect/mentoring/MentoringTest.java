package org.nobo.connect.mentoring;

import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Bakery;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Somebody looks for a mentor, and others offer. */
class MentoringTest {

    @Test
    void it_is_shown_first_asked_in_the_channel_taken_on_with_a_yes_given_back_and_taken_on_by_another() {
        Script.once(chat -> {
            chat.wasHere("ann").commands("mentor").isTold("For what");
            chat.wasHere("ben");
            chat.wasHere("cas");
            chat.person("ann")
                    .commands("mentor small grants")
                    .isTold("where everybody can read it")
                    .picks("Ask it")
                    .isTold("It is asked");
            chat.person("ann").in("help").hears("ann is looking for a mentor: small grants");
            chat.person("ann").in("help").picks("I can do that").isTold("That one is yours");
            offers(chat, "ben", "small grants");
            chat.person("ben").in("help").picks("I can do that").isTold("I have your offer to ann");
            chat.person("ann").picks("Yes, please").isTold("I open a room for the two of you");
            chat.person("ben").in("help").hears("ben has taken it on");
            chat.person("ben").inRoomWith("ann").hears("meet each other");
            chat.person("cas").in("help").picks("Give it back").isTold("for those it is about");
            chat.person("ben").in("help").picks("Give it back").isTold("open for others again");
            chat.person("ben").in("help").hears("small grants");
            chat.person("ann").hears("I keep asking: small grants");
            offers(chat, "cas", "small grants");
            chat.person("ann").picks("Yes, please").isTold("I open a room");
            chat.person("cas").in("help").hears("cas has taken it on");
            chat.person("cas").inRoomWith("ann").hears("meet each other");
            chat.nothingMore();
        });
    }

    @Test
    void without_a_yes_who_offered_hears_the_same_whether_they_are_kept_apart_declined_or_not_answered() {
        Script.once(chat -> {
            asks(chat, "ann", "small grants");
            for (String name : List.of("ben", "cas", "dov")) {
                chat.wasHere(name);
            }
            chat.person("ann").commands("rounds without @ben", List.of(Script.account("ben")));
            chat.person("ben").in("help").picks("I can do that").isTold(THANKS);
            chat.person("ann").nothing();
            offers(chat, "cas", "small grants");
            chat.person("ann").picks("Rather not").isTold("I do not tell cas that you said so");
            offers(chat, "dov", "small grants");
            chat.after(days(3));
            for (String name : List.of("ben", "cas", "dov")) {
                chat.person(name).hears("I have had no yes to your offer, so I let it rest: small grants");
                chat.person(name).in("help").picks("I can do that").isTold(THANKS);
            }
            chat.person("ann").hears("dov offers to be your mentor");
            chat.nothingMore();
        });
    }

    @Test
    void whom_they_keep_apart_from_themselves_they_are_reminded_of_and_nobody_else_hears_it() {
        Script.once(chat -> {
            asks(chat, "ann", "small grants");
            chat.wasHere("ben").commands("rounds without @ann", List.of(Script.account("ann")));
            chat.person("ben").in("help").picks("I can do that").isTold("You asked me to keep you and ann apart");
            chat.person("ann").nothing();
            chat.person("ben").commands("rounds with @ann", List.of(Script.account("ann")));
            offers(chat, "ben", "small grants");
            chat.nothingMore();
        });
    }

    @Test
    void who_would_rather_not_after_all_is_brought_together_with_nobody() {
        Script.once(chat -> {
            asks(chat, "ann", "small grants");
            chat.wasHere("ben");
            offers(chat, "ben", "small grants");
            chat.person("ben").commands("rounds without @ann", List.of(Script.account("ann")));
            chat.person("ann").picks("Yes, please").isTold("something that is over");
            chat.nothingMore();
        });
    }

    private static final String THANKS = "within three days you hear from me either way";

    private static void asks(Script chat, String name, String topic) {
        chat.wasHere(name).commands("mentor " + topic).picks("Ask it").isTold("I ask you before I introduce you");
        chat.person(name).in("help").hears("is looking for a mentor: " + topic);
    }

    private static void offers(Script chat, String name, String topic) {
        chat.person(name).in("help").picks("I can do that").isTold(THANKS);
        chat.person("ann").hears(name + " offers to be your mentor: " + topic);
    }

    @Test
    void who_said_how_they_may_be_reached_is_heard_on_the_other_platform_too_and_taken_on_from_there() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            chat.person("ann")
                    .commands("mentor baking rye")
                    .isTold("how people on Discord may reach you, I ask there, too");
            reachable(chat, chat.member("ann"), "ann@example.org");
            chat.person("ann")
                    .commands("mentor baking rye")
                    .isTold("I ask it there, too")
                    .picks("Ask it");
            chat.person("ann").in("help").hears("ann is looking for a mentor: baking rye");
            Voice ben = bakery.person("ben");
            ben.in("help").hears("ann is looking for a mentor: baking rye").picks("I can do that");
            ben.in("help").isTold("ann is on another platform, and no room holds you both");
            reachable(chat, bakery.member("ben"), "ben.bakes");
            ben.in("help").picks("I can do that").isTold(THANKS);
            chat.person("ann")
                    .hears("ben offers to be your mentor")
                    .picks("Yes, please")
                    .isTold("I tell each of you how to reach the other");
            ben.in("help").hears("ben has taken it on");
            chat.person("ann").in("help").hears("ben has taken it on");
            chat.person("ann").hears("can be reached like this: ben.bakes");
            ben.hears("can be reached like this: ann@example.org");
            chat.nothingMore();
        });
    }

    private static Bakery bound(Script chat) {
        Bakery bakery = new Bakery(chat);
        chat.wasHere("ann");
        bakery.wasHere("ben");
        chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
        return bakery;
    }

    private static void reachable(Script chat, Member member, String contact) {
        chat.store().profiles().keep(member, Profile.EMPTY.reachedAt(contact));
    }
}
