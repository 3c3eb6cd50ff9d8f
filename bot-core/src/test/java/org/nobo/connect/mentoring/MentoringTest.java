package org.nobo.connect.mentoring;

import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

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
}
