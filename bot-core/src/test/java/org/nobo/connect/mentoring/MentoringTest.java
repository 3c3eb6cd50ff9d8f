package org.nobo.connect.mentoring;

import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Bakery;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Somebody looks for a mentor. */
class MentoringTest {

    @Test
    void it_is_shown_first_asked_in_the_channel_taken_on_given_back_and_taken_on_by_another() {
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
            chat.person("ben").in("help").picks("I can do that").isTold("It is yours");
            chat.person("ben").in("help").hears("ben has taken it on");
            chat.person("ben").inRoomWith("ann").hears("meet each other");
            chat.person("cas").in("help").picks("Give it back").isTold("for those it is about");
            chat.person("ben").in("help").picks("Give it back").isTold("open for others again");
            chat.person("ben").in("help").hears("small grants");
            chat.person("ann").hears("I keep asking: small grants");
            chat.person("cas").in("help").picks("I can do that").isTold("It is yours");
            chat.person("cas").in("help").hears("cas has taken it on");
            chat.person("cas").inRoomWith("ann").hears("meet each other");
            chat.nothingMore();
        });
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
            ben.in("help").picks("I can do that").isTold("I tell each of you how to reach the other");
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
